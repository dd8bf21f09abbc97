import type { Random } from "../random.ts";

/** Coins Chinese names character by character, each drawn as it follows the one before in the names learned from. */
export class HanModel {
  private readonly following = new Map<string, string[]>();
  private readonly beginnings: string[] = [];
  private readonly lengths: number[] = [];

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const characters = Array.from(name);
      this.lengths.push(characters.length);
      characters.forEach((character, at) => {
        if (at === 0) this.beginnings.push(character);
        const next = characters[at + 1];
        if (next === undefined) return;
        const all = this.following.get(character);
        if (all === undefined) this.following.set(character, [next]);
        else all.push(next);
      });
    }
  }

  /** A name as long as one of those learned from, of 2 to 6 characters. */
  coin(random: Random): string {
    const length = Math.min(6, Math.max(2, random.pick(this.lengths) + (random.chance(0.25) ? 1 : 0)));
    let last = random.pick(this.beginnings);
    let name = last;
    for (let left = length - 1; left > 0; left--) {
      // Where nothing ever followed, or now and then anyway, begin a second word.
      const all = random.chance(0.12) ? undefined : this.following.get(last);
      last = all === undefined ? random.pick(this.beginnings) : random.pick(all);
      name += last;
    }
    return name;
  }
}
