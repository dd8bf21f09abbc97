import { equivalentsOf, soundKey } from "../writing/index.ts";
import { Pattern } from "./Pattern.ts";
import { type Rarity, wordWeight } from "./Rarity.ts";
import { LONGEST, type Reading } from "./Reading.ts";

/** A query, or the part of it in one script, with everything that is worth working out once. */
export class Side {
  readonly reading: Reading;
  readonly pattern: Pattern;
  readonly key = new Uint16Array(LONGEST * 2 + 2);
  readonly keyLength: number;
  readonly wordWeights: Float64Array;
  readonly rarity: Rarity | undefined;
  /** Groups of names in two scripts that it belongs to. */
  readonly equivalents: readonly number[];

  constructor(reading: Reading, rarity: Rarity | undefined) {
    this.reading = reading;
    this.rarity = rarity;
    this.equivalents = equivalentsOf(reading.symbols, 0, reading.length);
    this.pattern = new Pattern(reading);
    this.keyLength = reading.characters === 0 ? soundKey(reading.symbols, 0, reading.length, this.key) : 0;
    this.wordWeights = new Float64Array(reading.wordCount);
    for (let word = 0; word < reading.wordCount; word++)
      this.wordWeights[word] = wordWeight(
        rarity,
        reading.symbols,
        reading.words[word] as number,
        reading.words[word + 1] as number,
      );
  }
}
