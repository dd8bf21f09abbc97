import { disguises, Gap, Kind } from "../normalise/foldTable.ts";
import type { Disguise } from "../normalise/fold.ts";
import type { Span } from "../normalise/normalise.ts";
import { TextStreams } from "../normalise/TextStreams.ts";
import { LONGEST, Script, scriptOf } from "../score/Reading.ts";

/** From one place of a name to another, end exclusive, in symbols. */
export type Range = readonly [from: number, to: number];

/**
 * A name for explaining: the symbols that were compared, and for each the code points of the text as given that made it.
 *
 *     given      Ｎ i K E 耐·克
 *     symbols    n  i  k  e 耐 克       words [0,2] [2,4] [4,5] [5,6]
 */
export class View {
  readonly given: string;
  readonly characters: readonly string[];
  readonly symbols: readonly number[];
  /** Where a mask stands between symbols: the place of the symbol that follows. */
  readonly masks: readonly number[];
  readonly words: readonly Range[];
  readonly disguises: readonly Disguise[];
  private readonly starts: readonly number[];
  private readonly ends: readonly number[];

  constructor(given: string) {
    const streams = new TextStreams().read(given);
    const symbols: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const masks: number[] = [];
    const words: [number, number][] = [];
    const found = new Set<Disguise>();
    let wasCharacter = false;
    for (let i = 0; i < streams.length && symbols.length < LONGEST; i++) {
      const why = disguises[streams.disguised[i] as number];
      if (why !== undefined && why !== "width") found.add(why);
      if (streams.kinds[i] === Kind.mask) {
        masks.push(symbols.length);
        continue;
      }
      const symbol = streams.symbols[i] as number;
      const gap = streams.gaps[i];
      const isCharacter = scriptOf(symbol) === Script.character;
      const last = words.at(-1);
      if (last === undefined || gap === Gap.blank || gap === Gap.sign || isCharacter !== wasCharacter)
        words.push([symbols.length, symbols.length + 1]);
      else last[1] = symbols.length + 1;
      wasCharacter = isCharacter;
      symbols.push(symbol);
      starts.push(streams.starts[i] as number);
      ends.push(streams.ends[i] as number);
    }
    this.given = given;
    this.characters = Array.from(given);
    this.symbols = symbols;
    this.masks = masks;
    this.words = words;
    this.disguises = [...found];
    this.starts = starts;
    this.ends = ends;
  }

  get length(): number {
    return this.symbols.length;
  }

  /** The code points of the text as given that a range covers; an empty range is the place before its first symbol. */
  span([from, to]: Range): Span {
    const start = this.starts[from] ?? this.ends.at(-1) ?? 0;
    return [start, to > from ? Math.max(start, this.ends[to - 1] ?? start) : start];
  }

  /** The text of a range, as given. */
  text(range: Range): string {
    const [start, end] = this.span(range);
    return this.characters.slice(start, end).join("");
  }

  word(index: number): string {
    const range = this.words[index];
    return range === undefined ? "" : String.fromCharCode(...this.symbols.slice(range[0], range[1]));
  }

  get whole(): Range {
    return [0, this.symbols.length];
  }
}

/** Two names side by side. */
export type Pair = { readonly query: View; readonly mark: View };
