import { forEachShingle } from './shingles.js';

/** Slots of a signature; the estimate of a Jaccard index has a deviation of at most 1/(2√128) = 0.044. */
export const SIGNATURE_SLOTS = 128;
const SIGNATURE_BYTES = SIGNATURE_SLOTS * 4;
const EMPTY = 0xffffffff;
const SLOT_BITS = 7;

/**
 * A MinHash signature of a text's shingles, 512 bytes, by one permutation: each shingle falls into one slot by seven bits of its
 * hash, the least of each slot is kept (Li, Owen and Zhang 2012). Empty slots of short texts take the value of the next full one
 * to their right, changed by the distance (Shrivastava and Li 2014). A text without a word has a signature without bytes.
 */
export function signatureOf(text: string): Uint8Array {
  const slots = new Uint32Array(SIGNATURE_SLOTS).fill(EMPTY);
  let full = 0;
  forEachShingle(text, (hash) => {
    const slot = hash & (SIGNATURE_SLOTS - 1);
    const value = hash >>> SLOT_BITS;
    if (value >= slots[slot]!) return;
    if (slots[slot] === EMPTY) full++;
    slots[slot] = value;
  });
  if (full === 0) return new Uint8Array(0);
  return bytesOf(full === SIGNATURE_SLOTS ? slots : densified(slots));
}

function densified(slots: Uint32Array): Uint32Array {
  const STEP = 0x9e3779b1; // a borrowed value must not equal one that stands in its own slot
  return slots.map((value, slot) => {
    for (let distance = 0; value === EMPTY;) {
      distance++;
      const borrowed = slots[(slot + distance) & (SIGNATURE_SLOTS - 1)]!;
      if (borrowed !== EMPTY) return (borrowed + Math.imul(distance, STEP)) >>> 0;
    }
    return value;
  });
}

/** Little-endian on every machine: signatures are stored. */
function bytesOf(slots: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(SIGNATURE_BYTES);
  const view = new DataView(bytes.buffer);
  slots.forEach((value, slot) => view.setUint32(slot * 4, value, true));
  return bytes;
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** The slots of stored bytes, in place where the machine allows it; undefined for a text without a word. */
export function slotsOf(bytes: Uint8Array): Uint32Array | undefined {
  if (bytes.length !== SIGNATURE_BYTES) return undefined;
  if (IS_LITTLE_ENDIAN && bytes.byteOffset % 4 === 0) return new Uint32Array(bytes.buffer, bytes.byteOffset, SIGNATURE_SLOTS);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return new Uint32Array(SIGNATURE_SLOTS).map((_, slot) => view.getUint32(slot * 4, true));
}
