/** Hashes that were there already: four to eight bytes each, so that ten million ids can be told apart while they stream in. */
export class SeenHashes {
  private size = 0;
  private places = new Uint32Array(1_024);

  /** False when the hash (not 0) was there already: the same id again, or, once in four hundred million pairs, another. */
  add(hash: number): boolean {
    if (!put(this.places, hash)) return false;
    if (++this.size * 2 > this.places.length) {
      const larger = new Uint32Array(this.places.length * 2);
      for (const held of this.places) if (held !== 0) put(larger, held);
      this.places = larger;
    }
    return true;
  }
}

function put(places: Uint32Array, hash: number): boolean {
  const mask = places.length - 1;
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const held = places[place];
    if (held === hash) return false;
    if (held !== 0) continue;
    places[place] = hash;
    return true;
  }
}
