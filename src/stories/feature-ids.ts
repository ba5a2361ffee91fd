/** Small consecutive numbers for feature keys, given anew when nobody bears a key any more, so that tables by number stay small. */
export class FeatureIds {
  readonly #ids = new Map<number, number>();
  readonly #free: number[] = [];
  #references = new Uint32Array(1 << 12);

  /** One more than the highest number given. */
  get size(): number {
    return this.#ids.size + this.#free.length;
  }

  take(keys: Uint32Array): Uint32Array {
    return keys.map((key) => {
      let id = this.#ids.get(key);
      if (id === undefined) {
        id = this.#free.pop() ?? this.#ids.size;
        this.#ids.set(key, id);
        if (id >= this.#references.length) this.#grow();
      }
      this.#references[id]!++;
      return id;
    });
  }

  release(keys: Uint32Array, ids: Uint32Array): void {
    for (const [at, id] of ids.entries()) {
      if (--this.#references[id]! > 0) continue;
      this.#ids.delete(keys[at]!);
      this.#free.push(id);
    }
  }

  #grow(): void {
    const next = new Uint32Array(this.#references.length * 2);
    next.set(this.#references);
    this.#references = next;
  }
}
