import type { Random } from "../random.ts";

const END = "$";

/** Coins words letter by letter: each letter drawn as it follows the last three in the words learned from (order 3). */
export class LetterModel {
  private readonly following = new Map<string, string>();

  constructor(words: Iterable<string>) {
    const gathered = new Map<string, string[]>();
    for (const word of words) {
      const padded = `^^^${word}${END}`;
      for (let at = 3; at < padded.length; at++) {
        const context = padded.slice(at - 3, at);
        const letters = gathered.get(context);
        if (letters === undefined) gathered.set(context, [padded[at] as string]);
        else letters.push(padded[at] as string);
      }
    }
    for (const [context, letters] of gathered) this.following.set(context, letters.join(""));
  }

  /** A word of `least` to `most` letters. */
  coin(random: Random, least = 4, most = 11): string {
    for (let tries = 0; tries < 20; tries++) {
      let context = "^^^";
      let word = "";
      while (word.length <= most) {
        const letters = this.following.get(context);
        if (letters === undefined) break;
        const letter = letters[random.below(letters.length)] as string;
        if (letter === END) break;
        word += letter;
        context = context.slice(1) + letter;
      }
      if (word.length >= least && word.length <= most) return word;
    }
    return "nova";
  }
}
