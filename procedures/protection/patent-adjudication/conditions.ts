import type { Citation, IsoDate } from "#law";
import { evaluate } from "#rules";
import { acceptanceTable } from "./acceptance.table.ts";
import { lastDayToAsk } from "./limitation.ts";
import type { PartyKind, PatentKind, RequestDocument, Standing } from "./names.ts";
import { standingTable } from "./standing.table.ts";

/** A request as its requester writes it; what is not said yet is absent or empty. */
export interface AskedRequest {
  readonly patent: { readonly kind?: PatentKind | undefined; readonly number: string; readonly title: string };
  readonly claims: string;
  readonly standing?: Standing | undefined;
  readonly authorised: boolean;
  readonly patenteeActs: boolean;
  readonly respondents: readonly {
    readonly name: string;
    readonly kind: PartyKind;
    readonly address: string;
    readonly abroad: boolean;
  }[];
  readonly acts: readonly string[];
  readonly matter: string;
  readonly reasons: string;
  readonly knownOn?: IsoDate | undefined;
  readonly ongoing: boolean;
  readonly venue?: "respondent" | "act" | undefined;
  readonly place: string;
  readonly otherRoute?: "none" | "suit" | "agreed" | undefined;
  readonly copies: number;
}

type Fact = keyof (typeof acceptanceTable)["facts"];
type Known = Parameters<typeof evaluate<(typeof acceptanceTable)["facts"], Outcome>>[1];
type Outcome = (typeof acceptanceTable)["outcomes"][number];

/** One condition of acceptance, as the request stands: met, not met with what the office would then do, or not told yet. */
export interface Condition {
  readonly fact: Exclude<Fact, "corrected" | "report">;
  readonly met: boolean | undefined;
  readonly then: Outcome;
  /** The row of the table that answers. */
  readonly row: string;
  readonly article: Citation;
  readonly lacks: readonly RequestDocument[];
}

interface Given {
  /** What the laid files are. */
  readonly papers: readonly string[];
  /** An agent writes for the requester. */
  readonly byAgent: boolean;
  readonly on: IsoDate;
}

const inOrder = {
  standing: "entitled",
  respondent: "identified",
  claim: "specific",
  competent: "yes",
  otherRoute: "none",
  documents: "complete",
  report: "given-or-not-asked",
  time: "within",
  corrected: "not-asked",
} as const;

/**
 * The acceptance table (facts.md 1.3) asked condition by condition, all else in order: so that a requester learns before it
 * sends what the office would answer, by the row that the office itself would apply.
 */
export function conditionsOf(asked: AskedRequest, given: Given): readonly Condition[] {
  const lacks = lackingDocuments(asked, given);
  const told = {
    standing: standingOf(asked, given.on),
    respondent: asked.respondents.some(({ name }) => name !== "") ? "identified" : undefined,
    claim: asked.matter.trim() !== "" && asked.reasons.trim() !== "" ? "specific" : undefined,
    competent: asked.venue === undefined || (asked.venue === "act" && asked.place === "") ? undefined : "yes",
    otherRoute: asked.otherRoute === undefined ? undefined : asked.otherRoute === "none" ? "none" : "suit-or-agreed",
    documents: lacks.length === 0 ? "complete" : "missing",
    time: timeOf(asked, given),
  } as const;
  const facts = Object.keys(told) as (keyof typeof told)[];
  return facts.map((fact) => {
    const value = told[fact];
    const { outcome, article, row } = asAnswered({ [fact]: value ?? worst[fact] }, given.on);
    return {
      fact,
      met: value === undefined ? undefined : outcome === "accept",
      then: outcome,
      row,
      article: row === "in-order" ? articleOf(fact, given.on) : article,
      lacks: fact === "documents" ? lacks : [],
    };
  });
}

/** What is not laid down yet of the documents that come with a request (Measures 14, 17). */
export function lackingDocuments(
  asked: Pick<AskedRequest, "standing" | "copies" | "respondents">,
  { papers, byAgent }: Pick<Given, "papers" | "byAgent">,
): readonly RequestDocument[] {
  const licensee = asked.standing !== undefined && asked.standing !== "patentee";
  const wanted: readonly RequestDocument[] = [
    "identity",
    "register",
    ...(licensee ? (["interest"] as const) : []),
    ...(byAgent ? (["power"] as const) : []),
  ];
  const enough = asked.copies >= Math.max(1, asked.respondents.length);
  return [...(enough ? [] : (["request"] as const)), ...wanted.filter((document) => !papers.includes(document))];
}

/** What stands for a condition nobody has told yet, so that its consequence and article can be named. */
const worst = {
  standing: "not",
  respondent: "not",
  claim: "not",
  competent: "no",
  otherRoute: "suit-or-agreed",
  documents: "missing",
  time: "within",
} as const;

/** The article of a condition that is met: that of the row which would apply were it not. */
function articleOf(fact: keyof typeof worst, on: IsoDate): Citation {
  return asAnswered({ [fact]: fact === "time" ? "late-ended" : worst[fact] }, on).article;
}

function asAnswered(told: Known, on: IsoDate) {
  const answer = evaluate(acceptanceTable, { ...inOrder, ...told }, on);
  if (answer.kind === "missing") throw new Error(`not told: ${answer.missing.join(", ")}`);
  return answer;
}

function standingOf({ standing, authorised, patenteeActs }: AskedRequest, on: IsoDate) {
  if (standing === undefined) return undefined;
  const facts = {
    requester: standing,
    patenteeActs: patenteeActs ? "yes" : "no",
    authorised: authorised ? "yes" : "no",
  } as const;
  const answer = evaluate(standingTable, facts, on);
  return answer.kind === "decided" ? answer.outcome : undefined;
}

/** Three years from knowledge (PA-11); later the office must still accept while the act goes on (Measures 19). */
function timeOf({ knownOn, ongoing }: AskedRequest, { on }: Given) {
  if (knownOn === undefined || on <= lastDayToAsk(knownOn, { known: {} })) return "within";
  return ongoing ? "late-going-on" : "late-ended";
}
