import type { Fen } from "#law";
import type { Trademark } from "#rights";
import type { Declaration } from "../Declaration.ts";
import type { ConsignorHistory, WatchedPlace } from "../DeclarationFacts.ts";
import type { DeclarationReason, DeclarationSpan } from "../DeclarationFinding.ts";

/** What a reason may look at. Everything that the declaration and the deployment know is gathered before. */
export type SeenDeclaration = {
  readonly declaration: Declaration;
  readonly mark: Trademark;
  /** Where signs like the mark were found. */
  readonly spans: readonly DeclarationSpan[];
  /** How the words are like the mark: the name of the likeness. */
  readonly likeness: string;
  /** The words are everyday words, or may be: they describe goods as often as they name a brand. */
  readonly isOrdinary: boolean;
  /** How the declaration says that the goods bear no brand, if it does. */
  readonly unbranded: { readonly field: "declaredBrand" | "goods"; readonly words: string } | undefined;
  readonly recordedPriceFen: Fen | undefined;
  /** Below this fraction of the recorded price a price is far below. */
  readonly farBelow: number;
  readonly authorised: readonly ("consignor" | "consignee")[];
  readonly history: ConsignorHistory | undefined;
  readonly isKnownInfringer: boolean;
  /** Places watched for this right or by this office. */
  readonly watched: readonly WatchedPlace[];
  /** Ports that the right's own goods go through, as recorded. */
  readonly ports: readonly string[];
};

/** A weight above zero speaks for the finding, below zero against; `bars` forbids an alert whatever the score. */
export type JudgedDeclaration = DeclarationReason & { readonly bars?: true };
export type ReasonOf = (seen: SeenDeclaration) => JudgedDeclaration | undefined;
