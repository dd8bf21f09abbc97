import type { KeyTable } from "./keyTable.ts";
import type { PairLengths } from "./pairLengths.ts";

/** What text a form is: the whole mark, or something else that leads to it. */
export const FormKind = { whole: 0, part: 1, core: 2, typedPinyin: 3, alias: 4 } as const;
/** Of which signs a form is made. */
export const Script = { letters: 1, han: 2, mixed: 3 } as const;
/**
 * How well the form tells one firm from all others; the order of `degrees`. `known` is a word of the language, or made of
 * such words, without being an everyday one: "halogen", 黑科技.
 */
export const degrees = ["distinctive", "short", "common", "digits", "known"] as const;
export type DegreeName = (typeof degrees)[number];
export const Degree = { distinctive: 0, short: 1, common: 2, digits: 3, known: 4 } as const;

/**
 * The texts that are looked for, as parallel arrays by form. Marks with the same text share a form, so that twenty
 * thousand marks of one text cost one search.
 */
export type Forms = {
  readonly count: number;
  /** Folded symbols of form f: `symbols[starts[f]]` to `symbols[starts[f + 1]]`. */
  readonly symbols: Uint16Array;
  readonly starts: Uint32Array;
  readonly kinds: Uint8Array;
  readonly scripts: Uint8Array;
  readonly degrees: Uint8Array;
  /** 1 where the mark's own text has a sign ("H&M") that a text may repeat. */
  readonly signed: Uint8Array;
  /** Disguises that the mark itself uses, a bit for each: using them again disguises nothing. */
  readonly disguises: Uint8Array;
  /** Bit i: a gap stands before symbol i (of the first 32). */
  readonly breaks: Uint32Array;
  /** Marks of form f: `marks[markStarts[f]]` to `marks[markStarts[f + 1]]`. */
  readonly marks: Uint32Array;
  readonly markStarts: Uint32Array;
};

/** What is said about marks, packed for threads to share; `markRecord` reads one. */
export type MarkRecords = {
  readonly count: number;
  /** Tab-separated UTF-16: id, status, registered, expires, classes, text. */
  readonly text: Uint16Array;
  readonly starts: Uint32Array;
  /** Bit n - 1 for class n: classes 1-32, and 33-45. */
  readonly classesLow: Uint32Array;
  readonly classesHigh: Uint32Array;
};

/** All that screening needs to know of a set of marks: plain objects of typed arrays over shared memory, never changed. */
export type ScreeningTables = {
  readonly forms: Forms;
  readonly records: MarkRecords;
  /** Bit length is set where some form has that length in symbols. */
  readonly lengths: Uint8Array;
  readonly longest: number;
  readonly pairLengths: PairLengths;
  /** Forms as they stand; squeezed; read with digits as letters; words in any order. */
  readonly exact: KeyTable;
  /** Names of letters with one letter taken out. */
  readonly letters: KeyTable;
  /** Names of letters with two letters taken out. */
  readonly pairs: KeyTable;
  /** Han names with one character hidden or taken out. */
  readonly han: KeyTable;
  /** Han names in any order: a table of its own, since every window of a title asks it. */
  readonly orders: KeyTable;
  /** Han names by how they sound. */
  readonly sound: KeyTable;
  /** Beginnings of names, for those cut off by a mask sign. */
  readonly heads: KeyTable;
};
