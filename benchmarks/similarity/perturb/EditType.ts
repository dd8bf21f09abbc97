import type { Random } from "../random.ts";
import type { Relation } from "../relations.ts";
import type { PerturbationTables } from "./tables.ts";

/** A mark as somebody would write it who imitates it. */
export type Edited = {
  readonly text: string;
  /** The reason that an officer would name first, of the kinds in the engine's answers. */
  readonly kind: string;
  /** Other kinds that are as true of this pair: one letter spelled by ear is also one letter replaced. */
  readonly alsoTrue?: readonly string[];
  /** Marks that stand in this relation to the text are found as rightly as the one it was made from. */
  readonly relation?: { readonly kind: Relation; readonly key: string };
};

/** One way of imitating a mark. */
export type EditType = {
  readonly name: string;
  readonly script: "latin" | "han" | "both";
  /** Undefined where the mark does not lend itself to it. */
  readonly edit: (mark: string, random: Random, tables: PerturbationTables) => Edited | undefined;
};
