import type { CaseState } from "#casework";
import type { AnyPaperOrder, PaperWriter, Wanted } from "../../PaperWriter.ts";
import { chineseDate } from "../trademark-enforcement/chineseDate.ts";
import { type DocumentKind, documents } from "./documents.ts";
import { type AdjudicationState, frame } from "./frame.ts";
import { patentKinds } from "./names.ts";
import { papers } from "./paperData.ts";
import { paperWords } from "./paperWords.ts";

/** How the papers of an adjudication are filled. */
export const adjudicationWriter: PaperWriter = {
  procedure: frame.id,
  documents,
  words: paperWords,
  wanted: (order) => {
    const { kind, state } = order;
    if (!isAdjudication(state) || !isKind(kind)) throw new RangeError(`an adjudication issues no paper "${kind}"`);
    return { ...common(state, order), ...papers[kind]({ ...order, state, kind }) };
  },
};

/** What stands on every paper: who disputes with whom about which patent. */
function common({ facts }: AdjudicationState, { office, documentNumber, madeOn }: AnyPaperOrder): Wanted {
  const { request, requester, respondents } = facts;
  const names = Object.values(respondents ?? {}).map(({ party }) => party.name);
  return {
    authority: office.name,
    documentNumber,
    madeOn: chineseDate(madeOn),
    requesterName: requester?.name,
    respondentNames: names.length === 0 ? undefined : names.join("、"),
    patentAccount:
      request && `${patentKinds[request.patentKind].zh}“${request.patentTitle}”（专利号：${request.patentNumber}）`,
  };
}

/** The engine checked each of its facts against their schema when it was set. */
function isAdjudication(state: CaseState): state is AdjudicationState {
  return state.procedure === frame.id;
}

function isKind(kind: string): kind is DocumentKind {
  return kind in documents;
}
