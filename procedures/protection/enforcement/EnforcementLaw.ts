import type { ActionContext } from "#casework";
import type { Bilingual, Citation, IsoDate, Refusal } from "#law";
import type { z } from "zod";
import type { PaymentPurpose } from "../trademark-enforcement/after-decision/names.ts";
import type { PaperNote, Wanted } from "../../PaperWriter.ts";
import type { FineRange, NoPenaltyGround } from "../trademark-enforcement/facts.ts";
import type { EnforcementState, RespondentState } from "../trademark-enforcement/frame.ts";
import type { Ground } from "../trademark-enforcement/intake/Ground.ts";
import type { Infringement } from "../trademark-enforcement/infringement.ts";
import type { ComplaintItem, NonAcceptanceGround, NotFiledGround } from "../trademark-enforcement/intake/names.ts";

type Facts = RespondentState["facts"];
type WholeFacts = EnforcementState["facts"];

/** What differs between the kinds of enforcement case; the procedure itself they share (see README.md beside this file). */
export interface EnforcementLaw {
  readonly intake: IntakeLaw;
  readonly noPenaltyGrounds: ChoicesAmong<NoPenaltyGround>;
  /** What a refusal cites: the article of the act, or of its penalty, in the text of that day. */
  readonly articleOn: (what: "infringement" | "penalty", on: IsoDate) => Citation;
  /** What may be paid towards. */
  readonly paymentPurposes: ChoicesAmong<PaymentPurpose>;
  readonly fine: FineLaw;
  readonly papers: PaperLaw;
  /** Whether a case in which a seller was let go waits until the authority of its supplier has been told. */
  readonly tellsSupplier: boolean;
}

/** Typed by the whole list, of which a kind of case has some. */
export type ChoicesAmong<K extends string, N extends Bilingual = Bilingual> = Readonly<Record<K, N>>;

/** The names of some of the keys, as the choices of a kind of case. */
export function among<K extends string, N extends Bilingual = Bilingual>(
  names: Readonly<Partial<Record<K, N>>>,
): ChoicesAmong<K, N> {
  // Sound where it is used: a form offers the keys that are there, so that only these come into a docket.
  return names as ChoicesAmong<K, N>;
}

/** The right that a lead is about: the fields of its form, and the facts that they become. */
export interface AboutRight {
  readonly fields: z.ZodRawShape;
  readonly facts: (input: object) => WholeFacts;
  readonly respondentName: z.ZodType<string>;
  /** The same fields filled in from a case, for a new filing. */
  readonly filled: (facts: WholeFacts) => Readonly<Record<string, unknown>>;
  /** What makes a title of a form, in the language of the files; empty while it does not say enough. */
  readonly title: (input: Readonly<Record<string, unknown>>) => string;
}

/** Keeps the types of fields and facts together, where both are written down. */
export function aboutRight<Shape extends z.ZodRawShape>(
  fields: Shape,
  rest: Omit<AboutRight, "fields" | "facts"> & {
    readonly facts: (input: z.infer<z.ZodObject<Shape>>) => WholeFacts;
  },
): AboutRight {
  // Sound: the form that asks for the fields is read before its facts are taken.
  return { ...rest, fields, facts: (input) => rest.facts(input as z.infer<z.ZodObject<Shape>>) };
}

export interface IntakeLaw {
  readonly about: AboutRight;
  /** What a complaint must bring. */
  readonly items: ChoicesAmong<ComplaintItem>;
  /** Puts what a complaint brought to the table, for the docket. */
  readonly judge: (items: readonly ComplaintItem[], context: ActionContext) => void;
  readonly nonAcceptanceGrounds: ChoicesAmong<NonAcceptanceGround, Ground>;
  readonly notFiledGrounds: ChoicesAmong<NotFiledGround, Ground>;
}

export interface ApplicableRange {
  /** Which text of the law it is, where the law has several: "2019". */
  readonly law: string;
  /** The day whose law applies: that of the act, or that of the decision where its law is milder. */
  readonly on: IsoDate;
  readonly range: FineRange;
  /** Only where the law changed in between: what was compared, and what came of it. */
  readonly compared?: Bilingual;
}

export interface FineLaw {
  /** The range as the docket stands; undefined while the act is not found, or what the fine is measured by is not on it. */
  readonly rangeOf: (facts: Facts, today: IsoDate) => ApplicableRange | undefined;
  /** The act is found, and what its fine is measured by is not on the docket. */
  readonly notMeasured: (facts: Facts) => Refusal | undefined;
  /** Illegal gain that is confiscated beside the fine, in fen; undefined where the law takes none. */
  readonly gainOf: (facts: Facts) => number | undefined;
  /** Puts the facts to the tables, for the docket; what becomes of goods, gain and the act. */
  readonly judge: (facts: Facts, applicable: ApplicableRange, context: ActionContext) => string;
  /** A ground of no penalty that only this kind knows, and the docket does not bear out. */
  readonly groundFault: (facts: Facts, ground: NoPenaltyGround) => Refusal | undefined;
  readonly words: {
    /** When nothing but the sale is stopped. */
    readonly stopSaleOnly: Bilingual;
    /** That the docket does not say so. */
    readonly lawfulSourceMissing: Bilingual;
    readonly lawfulSourceRemedy: Bilingual;
  };
}

export interface PaperLaw {
  readonly cause: (infringement: Infringement | undefined) => string;
  /** The right, under the tags of the templates of this kind. */
  readonly right: (facts: Facts) => Wanted;
  /** What is known of it when the lead comes in. */
  readonly rightNamed: (facts: WholeFacts) => Wanted;
  /** What the fine is measured by, line by line and summed up. */
  readonly sums: (facts: Facts) => Wanted;
  /** The same where it may be absent. */
  readonly sumsIfAny: (facts: Facts) => Wanted;
  /** The articles of the act, of its penalty and of an order to stop the sale. */
  readonly articles: (facts: Facts, on: IsoDate) => Wanted;
  readonly circumstance: (facts: Facts) => string | undefined;
  readonly disposalOn: (facts: Facts, on: IsoDate) => string;
  /** What is ordered before the fine, one sentence each. */
  readonly orders: (disposal: string) => readonly string[];
  /** The weakest rule that what the fine is measured by rests on. */
  readonly weakest: (facts: Facts) => PaperNote | undefined;
}
