import type { MarkStatus } from "#rights";

/** A mark as a register takes it in. */
export type MarkEntry = {
  readonly id: string;
  /** The sign as it is written. */
  readonly text: string;
  /** Nice classes, 1 to 45. */
  readonly classes?: readonly number[] | undefined;
  readonly owner?: string | undefined;
  readonly status?: MarkStatus | undefined;
  /** Dates as YYYY-MM-DD, from 1900 to 2079. */
  readonly filed?: string | undefined;
  readonly registered?: string | undefined;
  readonly expires?: string | undefined;
};

/** What narrows a search. A mark that lacks the fact a filter asks for does not pass it. */
export type SearchFilter = {
  /** At least one of these Nice classes. */
  readonly classes?: readonly number[] | undefined;
  readonly statuses?: readonly MarkStatus[] | undefined;
  /** Of one of these owners, by the whole name; of none of them, no mark passes. */
  readonly owners?: readonly string[] | undefined;
  /** Filed on this day or later, YYYY-MM-DD. */
  readonly filedFrom?: string | undefined;
  /** Filed on this day or earlier, YYYY-MM-DD. */
  readonly filedTo?: string | undefined;
};

export type SearchQuery = SearchFilter & {
  readonly text: string;
  /** Nice classes of the goods the sign is wanted for: they set the order of the hits and exclude none. */
  readonly forClasses?: readonly number[] | undefined;
  /** At most so many hits; 20 unless told. */
  readonly limit?: number | undefined;
  /** At most about so many postings are counted, over all blocks; unless told 30,000 and 20,000 more for every 2^20 marks. */
  readonly budget?: number | undefined;
  /** At most so many marks found by counting are scored (exact and one-edit finds come on top); 400 unless told, and fewer when none of many comes in. */
  readonly verify?: number | undefined;
};

export type Hit = {
  readonly markId: string;
  readonly text: string;
  /** How alike the signs are, 0 to 1. */
  readonly score: number;
  /** What hits stand by: the score, or, with `forClasses`, the score brought nearer to 1 by related goods. */
  readonly order: number;
  /** The likeness that weighed most: a kind of reason. */
  readonly kind: string;
  readonly classes: readonly number[];
};

/** Hits by their order, best first; equal ones stand by text, then by id, both in code-point order. */
export type SearchAnswer = {
  readonly hits: readonly Hit[];
  /** Postings counted. */
  readonly postings: number;
  /** Marks scored. */
  readonly verified: number;
  /** True when the budget left some of the query's features uncounted, or a list of marks within it was read in part. */
  readonly cut: boolean;
};
