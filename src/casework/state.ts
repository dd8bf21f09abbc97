import type { Address } from "./addressed.ts";
import type { Party } from "./event.ts";
import type { ClockRun } from "./clock.ts";
import type { ImportedFrom } from "./imported.ts";
import type { IssuedDocument } from "./paper.ts";
import type { Seal } from "./seal.ts";

/** A case as its docket says it stands now: a fold of events, never stored as truth. */
export interface CaseState<Facts extends object = Record<string, unknown>> {
  readonly procedure: string;
  readonly stage: string;
  /** The number of the last docket entry; an append names the version it expects. */
  readonly version: number;
  readonly parties: readonly Party[];
  readonly facts: Readonly<Partial<Facts>>;
  readonly clocks: readonly ClockRun[];
  readonly documents: readonly IssuedDocument[];
  /** What was sealed, in order; absent while nothing was. */
  readonly seals?: readonly Seal[];
  /** Other offices that act in it or follow it; absent while it was addressed to none. */
  readonly addressed?: readonly Address[];
  /** The actions taken so far, by name, with the entry and the legal day: what a guard may ask ("was the notice served, and when?"). */
  readonly taken: readonly Taken[];
  readonly openedAt?: string;
  /** The latest moment at which anything in the docket happened. */
  readonly latestAt?: string;
  /** `form`: the stage with a closing form in which it ended. */
  readonly closed?: { readonly form: string; readonly at: string };
  /** Of a case that began elsewhere: whence it came, and what still stands as it came. */
  readonly imported?: ImportedFrom;
}

export interface Taken {
  readonly action: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
}
