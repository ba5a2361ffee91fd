/**
 * FETCHING, the contract: the guarded way to the network, as other rooms see it.
 */

export interface FetchRequest {
  readonly url: string;
  /** `feed` and `file` are asked for by the configuration; a `page` obeys robots.txt. */
  readonly purpose: 'feed' | 'page' | 'file';
  readonly etag?: string;
  readonly lastModified?: string;
  /** The pause, in milliseconds, that the host asks for between two requests; shorter ones than our own change nothing. */
  readonly pauseMs?: number;
}

export type FetchResult =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'fetched';
      /** After redirects. */
      readonly url: string;
      readonly bytes: Uint8Array;
      /** Without parameters, lower case. */
      readonly contentType: string;
      /** From the Content-Type header, when stated. */
      readonly charset?: string;
      readonly etag?: string;
      readonly lastModified?: string;
    };

/** Fetches, or throws a `PingmoError` whose code begins with `fetch-`. */
export type Fetch = (request: FetchRequest) => Promise<FetchResult>;
