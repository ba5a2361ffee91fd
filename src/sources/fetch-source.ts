import type { FetchRequest, FetchResult } from '../fetching/contract.js';
import type { SourceConfig } from '../model/index.js';
import type { Validators } from './contract.js';
import type { SourceDependencies } from './dependencies.js';

type Fetched = Extract<FetchResult, { kind: 'fetched' }>;

/** Fetches what a source's `url` names, with the validators of last time. */
export async function fetchSource(
  source: SourceConfig,
  purpose: FetchRequest['purpose'],
  { fetch, validators }: SourceDependencies,
): Promise<(Fetched & { readonly validators: Validators }) | { readonly kind: 'unchanged' }> {
  const result = await fetch({
    url: source.url ?? '',
    purpose,
    ...(validators?.etag === undefined ? {} : { etag: validators.etag }),
    ...(validators?.lastModified === undefined ? {} : { lastModified: validators.lastModified }),
  });
  if (result.kind === 'unchanged') return result;
  const { etag, lastModified } = result;
  return { ...result, validators: { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) } };
}
