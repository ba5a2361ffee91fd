import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The answer is larger than the limit; read no further. */
export class TooLarge extends Error {
  constructor(readonly limitBytes: number) {
    super(`more than ${limitBytes} bytes`);
  }
}

/** The whole of an answer, unpacked, as long as it stays within the limit: packed bytes and unpacked ones are counted as they come. */
export async function readBody(body: Readable, encoding: string | undefined, limitBytes: number): Promise<Uint8Array> {
  const unpacked = unpack(body, encoding);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > limitBytes) throw new TooLarge(limitBytes);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, bytes);
  } finally {
    dropBody(body);
  }
}

/** Ends a body that is not wanted any further; that it was cut off is no error then. */
export function dropBody(body: Readable): void {
  body.on('error', () => undefined).destroy();
}

function unpack(body: Readable, encoding: string | undefined): Readable {
  const unpacker = unpackerOf(encoding?.trim().toLowerCase());
  // An error on either side ends the loop that reads the last stream.
  return unpacker ? pipeline(body, unpacker, () => undefined) : body;
}

function unpackerOf(encoding: string | undefined) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}
