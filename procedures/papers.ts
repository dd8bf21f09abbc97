import type { CaseState } from "#casework";
import type { Refusal } from "#law";
import {
  documentData,
  type PaperData,
  type PaperNote,
  type PaperOrder,
  wantedBy,
} from "./protection/trademark-enforcement/documentData.ts";
import { frame as counterfeitPatent } from "./protection/counterfeit-patent/frame.ts";
import { isEnforcement } from "./protection/enforcement/lawOf.ts";
import {
  documentKinds,
  type DocumentKind,
  type EnforcementState,
  frame as trademarkEnforcement,
} from "./protection/trademark-enforcement/frame.ts";
import { respondentOfThing } from "./protection/trademark-enforcement/fieldwork/thing.ts";
import { caseView, viewOf, viewsOf } from "./protection/trademark-enforcement/respondents.ts";

export { paperWords as paperFieldNames } from "./protection/trademark-enforcement/paperWords.ts";
export type { PaperData, PaperNote, PaperOffice } from "./protection/trademark-enforcement/documentData.ts";

/** A paper of any procedure: see `PaperOrder`. `state` is the case as the issuing action leaves it. */
export interface AnyPaperOrder extends Omit<PaperOrder, "kind" | "state" | "views"> {
  readonly state: CaseState;
  readonly kind: string;
  /** The party it is about, where the case has several. */
  readonly of?: string;
}

/**
 * What fills the template of a paper, and what beside it is unverified; or a refusal naming what the case lacks.
 * Throws RangeError for a paper that the case's procedure does not issue.
 */
export function paperData({
  kind,
  state,
  of,
  ...order
}: AnyPaperOrder): { readonly data: PaperData; readonly notes: readonly PaperNote[] } | { readonly refusal: Refusal } {
  const own = issued(state.procedure, kind);
  if (own === undefined || !isEnforcement(state)) {
    throw new RangeError(`The procedure "${state.procedure}" issues no paper "${kind}"`);
  }
  const whole: EnforcementState = state;
  const party = of === undefined ? undefined : (respondentOfThing(whole.facts, of) ?? of);
  const about =
    party === undefined || whole.facts.respondents?.[party] === undefined ? caseView(whole) : viewOf(whole, party);
  return documentData({ ...order, kind: own, state: about, views: viewsOf(whole), ...(of !== undefined && { of }) });
}

/**
 * The fields that a template of this paper may ask for, as an empty case answers them: a field that it has nothing for must come
 * from the case (`needed`). Lists have fields of their own, which the shipped template shows. Undefined for a paper that is not issued.
 */
export function paperFields(
  procedure: string,
  kind: string,
): readonly { readonly tag: string; readonly needed: boolean }[] | undefined {
  const own = issued(procedure, kind);
  if (own === undefined) return undefined;
  const empty = {
    procedure,
    stage: "",
    version: 0,
    parties: [],
    facts: {},
    clocks: [],
    documents: [],
    taken: [],
  } as unknown as EnforcementState;
  const wanted = wantedBy({
    kind: own,
    state: caseView(empty),
    views: [],
    madeOn: "2026-01-01",
    documentNumber: "1",
    office: { name: "1" },
    capital: String,
  });
  return Object.entries(wanted).map(([tag, value]) => ({ tag, needed: value === undefined || value === "" }));
}

const frames: readonly { readonly id: string; readonly documents: object }[] = [
  trademarkEnforcement,
  counterfeitPatent,
];

/** The kind of paper, where the procedure issues it. */
function issued(procedure: string, kind: string): DocumentKind | undefined {
  const frame = frames.find(({ id }) => id === procedure);
  return documentKinds.find((each) => each === kind && frame !== undefined && each in frame.documents);
}
