import type { Bilingual } from "#law";
import type { KindName } from "../score/kinds.ts";
import type { Pair, Range } from "./View.ts";

/**
 * Where a likeness stands in both names (in one of them, where the other has nothing there), and a sentence that says
 * it to an officer.
 */
export type Shown = {
  readonly query: Range | undefined;
  readonly mark: Range | undefined;
  readonly sentence: Bilingual;
};

/** Two names as an examiner would set them side by side, and what the engine makes of them. */
export type Example = { readonly query: string; readonly mark: string; readonly score: number };

/**
 * One kind of likeness: what it is called, which criterion of the Chinese examination guidelines it stands for, what
 * it weighs at most, and the examples that justify the weight. The examples are tests.
 */
export type LikenessKind = {
  readonly kind: KindName;
  readonly name: Bilingual;
  /** The criterion, in the words of CNIPA's guidelines for examination where there is one. */
  readonly criterion: Bilingual;
  readonly weight: number;
  /** Why the weight is what it is, beside the next stronger and weaker kinds. */
  readonly why: Bilingual;
  readonly examples: readonly Example[];
  /** Finds the likeness in two names that the scorer has found to have it. */
  show(pair: Pair): Shown;
};
