/** Seeded random numbers (mulberry32), so that a run can be repeated letter for letter. */
export type Random = {
  /** 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** A whole number from 0 to `below - 1`. */
  below(below: number): number;
  pick<T>(all: readonly T[]): T;
};

export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick<T>(all: readonly T[]): T {
      if (all.length === 0) throw new Error("nothing to pick from");
      return all[below(all.length)] as T;
    },
  };
}

export function shuffled<T>(all: readonly T[], random: Random): T[] {
  const pool = [...all];
  for (let left = pool.length - 1; left > 0; left--) {
    const other = random.below(left + 1);
    [pool[left], pool[other]] = [pool[other] as T, pool[left] as T];
  }
  return pool;
}
