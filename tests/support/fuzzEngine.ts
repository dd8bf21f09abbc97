import { isoDate } from "#law";
import type { Trademark } from "#rights";
import {
  buildMarkIndex,
  type Finding,
  type Listing,
  type ListingFacts,
  type MarkIndex,
  screenListing,
} from "#screening";
import { buildRegister, explain, type Register } from "#similarity";
import { chanceFrom, inventedName, randomText } from "./randomTexts.ts";

/** Most work that one text asked for, with the text's place in the sequence. */
export interface Most {
  value: number;
  at: number;
}

export interface Fuzzed {
  readonly texts: number;
  /** Units of 16 bits read, over all texts. */
  units: number;
  hits: number;
  findings: number;
  /** Postings counted and marks scored for one query of the register. */
  readonly postings: Most;
  readonly verified: Most;
  /** Table entries compared for one listing, and the same for each unit of it; a text of less than 50 counts as one of 50. */
  readonly touched: Most;
  readonly touchedPerUnit: Most;
  /** Likenesses of one listing that were left out, over all listings. */
  leftOut: number;
  /** What should not have been, with the text as JSON; at most ten. */
  readonly faults: string[];
}

/** More marks than a screen shows and fewer than a block. */
const MARKS = 5_000;

/**
 * The most work that any one text may ask for. Postings: four for each mark of the register. Verified: the 400 that
 * counting offers, and as many again that share a key. Table entries: forty for each unit of the text.
 */
export const fuzzBounds = { postings: 4 * MARKS, verified: 800, touchedPerUnit: 40 } as const;

/** Units of the text that stand in these fields of a listing. */
const BRAND = 300;
const CATEGORY = 40;
const today = isoDate("2026-11-22");
const facts: ListingFacts = { today, recordedPriceFen: () => undefined, isAuthorised: () => false };

/** Both jobs over the same invented marks, and the texts to try on them. */
export class EngineFuzzer {
  readonly names: readonly string[];
  readonly register: Register;
  readonly index: MarkIndex;

  constructor() {
    const chance = chanceFrom(1);
    const names = Array.from({ length: MARKS }, () => inventedName(chance));
    const classNumbers = names.map(() => [1 + chance.below(45)]);
    this.names = names;
    this.register = buildRegister(names.map((text, at) => ({ id: `m${at}`, text, classes: classNumbers[at] })));
    this.index = buildMarkIndex(
      names.map(
        (markText, at): Trademark => ({
          id: `m${at}`,
          markText,
          classNumbers: classNumbers[at] ?? [],
          status: "registered",
        }),
      ),
    );
  }

  /** Tries so many texts of a seed. `onText` is told after each. */
  run(seed: number, count: number, onText?: (done: number) => void): Fuzzed {
    const chance = chanceFrom(seed);
    const most = (): Most => ({ value: 0, at: -1 });
    const fuzzed: Fuzzed = {
      texts: count,
      units: 0,
      hits: 0,
      findings: 0,
      postings: most(),
      verified: most(),
      touched: most(),
      touchedPerUnit: most(),
      leftOut: 0,
      faults: [],
    };
    for (let at = 0; at < count && fuzzed.faults.length < 10; at++) {
      const text = randomText(chance, this.names);
      fuzzed.units += text.length;
      try {
        this.search(text, at, fuzzed);
        this.screen(text, at, fuzzed);
      } catch (error) {
        note(fuzzed, error instanceof Error ? (error.stack ?? error.message) : String(error), text);
      }
      onText?.(at + 1);
    }
    return fuzzed;
  }

  private search(text: string, at: number, fuzzed: Fuzzed): void {
    const { hits, postings, verified } = this.register.search({ text, limit: 10 });
    raise(fuzzed.postings, postings, at);
    raise(fuzzed.verified, verified, at);
    fuzzed.hits += hits.length;
    let last = 1;
    for (const { score } of hits) {
      if (!(score > 0 && score <= last)) note(fuzzed, `score ${score} after ${last}`, text);
      last = score;
    }
    const best = hits[0];
    if (best === undefined) return;
    const { score, reasons, against } = explain(text, best.text, { rarity: this.register.wordRarity });
    if (score !== best.score) note(fuzzed, `${best.text}: explained as ${score}, found as ${best.score}`, text);
    for (const { querySpan, markSpan, weight, kind } of [...reasons, ...against]) {
      if (!(Math.abs(weight) <= 1)) note(fuzzed, `${kind} weighs ${weight}`, text);
      if (querySpan !== undefined) checkSpan(fuzzed, querySpan[0], querySpan[1], text, text, kind);
      if (markSpan !== undefined) checkSpan(fuzzed, markSpan[0], markSpan[1], best.text, text, `${kind} (mark)`);
    }
  }

  private screen(text: string, at: number, fuzzed: Fuzzed): void {
    const { counters } = this.index;
    const { touched, hitsLeftOut } = counters;
    // The same text now and then also where it is read less closely, and where a brand stands.
    const listing: Listing = {
      id: "l",
      platform: "m",
      title: text,
      ...(at % 4 === 1 ? { description: text } : {}),
      ...(at % 4 === 2 ? { brand: text.slice(0, BRAND), category: text.slice(0, CATEGORY) } : {}),
    };
    const findings = screenListing(this.index, listing, facts);
    const work = counters.touched - touched;
    raise(fuzzed.touched, work, at);
    raise(fuzzed.touchedPerUnit, work / Math.max(50, text.length), at);
    fuzzed.leftOut += counters.hitsLeftOut - hitsLeftOut;
    fuzzed.findings += findings.length;
    for (const finding of findings) this.checkFinding(finding, text, fuzzed);
  }

  private checkFinding({ score, spans, reasons, against, markId }: Finding, text: string, fuzzed: Fuzzed): void {
    if (!(score >= 0 && score <= 1)) note(fuzzed, `finding scores ${score}`, text);
    if (spans.length === 0) note(fuzzed, `finding of ${markId} points nowhere`, text);
    const sourceOf = (field: string | undefined) =>
      field === "category" ? text.slice(0, CATEGORY) : field === "brand" ? text.slice(0, BRAND) : text;
    for (const { start, end, field } of spans) checkSpan(fuzzed, start, end, sourceOf(field), text, markId);
    const mark = this.names[Number(markId.slice(1))] ?? "";
    for (const { querySpan, markSpan, field, kind } of [...reasons, ...against]) {
      if (querySpan !== undefined && field !== "seller" && field !== "price")
        checkSpan(fuzzed, querySpan[0], querySpan[1], sourceOf(field), text, kind);
      if (markSpan !== undefined) checkSpan(fuzzed, markSpan[0], markSpan[1], mark, text, `${kind} (${mark})`);
    }
  }
}

function raise(most: Most, value: number, at: number): void {
  if (value <= most.value) return;
  most.value = value;
  most.at = at;
}

function checkSpan(fuzzed: Fuzzed, start: number, end: number, source: string, text: string, of: string): void {
  if (Number.isInteger(start) && start >= 0 && end > start && end <= codePoints(source)) return;
  note(fuzzed, `${of}: span ${start} to ${end} of ${codePoints(source)}`, text);
}

let counted = "";
let points = 0;

function codePoints(text: string): number {
  if (text === counted) return points;
  counted = text;
  points = 0;
  for (let unit = 0; unit < text.length; unit++) {
    const isPair = text.charCodeAt(unit) >> 10 === 0x36 && text.charCodeAt(unit + 1) >> 10 === 0x37;
    if (isPair) unit++;
    points++;
  }
  return points;
}

function note(fuzzed: Fuzzed, what: string, text: string): void {
  if (fuzzed.faults.length < 10) fuzzed.faults.push(`${what}: ${JSON.stringify(text.slice(0, 300))} (${text.length})`);
}
