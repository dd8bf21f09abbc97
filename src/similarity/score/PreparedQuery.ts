import { pack, packedBound } from "../normalise/pack.ts";
import { disguises, Gap, Kind as SymbolKind } from "../normalise/foldTable.ts";
import { TextStreams } from "../normalise/TextStreams.ts";
import { Best } from "./Best.ts";
import { type Kind, kindNames } from "./kinds.ts";
import type { Rarity } from "./Rarity.ts";
import { LONGEST, Reading } from "./Reading.ts";
import { Side } from "./Side.ts";

/** In the masked form: one symbol nobody can read. */
export const MASK = 0x2a;

/** A query with everything worked out that does not depend on the mark. Made once, scored against hundreds. */
export class PreparedQuery {
  readonly text: string;
  readonly whole: Side;
  /** Only when the name has both: its letters, and its characters. */
  readonly letters: Side | undefined;
  readonly characters: Side | undefined;
  /** Something was folded away that a reader overlooks. */
  readonly isDisguised: boolean;
  /** Every letter or character stands by itself: n i k e. */
  readonly isSpaced: boolean;
  /** The symbols with `MASK` where one is hidden: pr*da. Empty when none is. */
  readonly masked: Uint16Array;
  readonly best = new Best();
  readonly part = new Best();

  constructor(text: string, rarity: Rarity | undefined) {
    this.text = text;
    streams.read(text);
    const packed = new Uint16Array(packedBound(streams) + 2);
    const reading = new Reading().read(packed, 0, pack(streams, packed, 0));
    this.whole = new Side(reading, rarity);
    const isMixed = reading.characters > 0 && reading.characters < reading.length;
    this.letters = isMixed ? new Side(new Reading().readPart(reading, false), rarity) : undefined;
    this.characters = isMixed ? new Side(new Reading().readPart(reading, true), rarity) : undefined;
    this.isDisguised = hasDisguise(streams);
    this.isSpaced = reading.length >= 2 && isEachApart(streams);
    this.masked = maskedForm(streams);
  }

  /** The kind of likeness the last `score` found. */
  get kind(): Kind {
    return this.best.kind;
  }
  get kindName(): (typeof kindNames)[number] {
    return kindNames[this.best.kind];
  }
}

const streams = new TextStreams();

/** `rarity` from an index; without it the word lists alone say what is common. */
export function prepareQuery(text: string, rarity?: Rarity): PreparedQuery {
  return new PreparedQuery(text, rarity);
}

function hasDisguise(of: TextStreams): boolean {
  let hasLookAlike = false;
  let hasLatin = false;
  let hasOther = false;
  for (let i = 0; i < of.length; i++) {
    const why = disguises[of.disguised[i] as number];
    const kind = of.kinds[i];
    if (why === "look-alike" || (why === "combining" && kind === SymbolKind.other)) hasLookAlike = true;
    // Full width is how an input method types; alone it hides nothing.
    else if (why !== undefined && why !== "width") return true;
    else if (kind === SymbolKind.letter) hasLatin = true;
    else if (kind === SymbolKind.other) hasOther = true;
  }
  // Written in one other alphabet throughout (Arabic, Thai), some of whose letters look like Latin ones: no disguise.
  return hasLookAlike && (hasLatin || !hasOther);
}

function isEachApart(of: TextStreams): boolean {
  let isApart = true;
  for (let i = 0; i < of.length; i++) {
    const gap = of.gaps[i];
    // "n_i_k_e": a sign that elsewhere masks a letter stands between all of them.
    if (of.kinds[i] === SymbolKind.mask) {
      isApart = true;
      continue;
    }
    if (i > 0 && !isApart && gap !== Gap.blank && gap !== Gap.sign) return false;
    isApart = false;
  }
  return true;
}

/** A mask at either end may be an ornament; one inside, or beside two known symbols, hides something. */
function maskedForm(of: TextStreams): Uint16Array {
  let masks = 0;
  const form: number[] = [];
  for (let i = 0; i < of.length && form.length < LONGEST; i++) {
    if (of.kinds[i] === SymbolKind.mask) {
      masks++;
      form.push(MASK);
    } else form.push(of.symbols[i] as number);
  }
  return masks > 0 && form.length - masks >= 2 ? Uint16Array.from(form) : new Uint16Array(0);
}
