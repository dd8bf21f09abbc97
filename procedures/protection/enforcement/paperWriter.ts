import type { DocumentSpec } from "#casework";
import type { AnyPaperOrder, PaperWriter } from "../../PaperWriter.ts";
import { notesOn, type PaperOrder, wantedBy } from "../trademark-enforcement/documentData.ts";
import { respondentOfThing } from "../trademark-enforcement/fieldwork/thing.ts";
import { documentKinds, type EnforcementState } from "../trademark-enforcement/frame.ts";
import { paperWords } from "../trademark-enforcement/paperWords.ts";
import { caseView, viewOf, viewsOf } from "../trademark-enforcement/respondents.ts";
import { isEnforcement } from "./lawOf.ts";

/** How the papers of a kind of enforcement case are filled: they share their makers. */
export function enforcementWriter(frame: {
  readonly id: string;
  readonly documents: Readonly<Record<string, DocumentSpec>>;
}): PaperWriter {
  return {
    procedure: frame.id,
    documents: frame.documents,
    words: paperWords,
    wanted: (order) => wantedBy(ordered(order)),
    notes: (order) => notesOn(ordered(order)),
  };
}

/** A paper about one respondent, or about a thing of one, sees that respondent alone. */
function ordered({ kind, state, of, ...order }: AnyPaperOrder): PaperOrder {
  const own = documentKinds.find((each) => each === kind);
  if (own === undefined || !isEnforcement(state))
    throw new RangeError(`no enforcement case issues the paper "${kind}"`);
  const whole: EnforcementState = state;
  const party = of === undefined ? undefined : (respondentOfThing(whole.facts, of) ?? of);
  const about =
    party === undefined || whole.facts.respondents?.[party] === undefined ? caseView(whole) : viewOf(whole, party);
  return { ...order, kind: own, state: about, views: viewsOf(whole), ...(of !== undefined && { of }) };
}
