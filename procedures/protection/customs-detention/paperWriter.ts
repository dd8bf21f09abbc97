import type { CaseState } from "#casework";
import { cite } from "#statutes";
import type { AnyPaperOrder, PaperNote, PaperWriter } from "../../PaperWriter.ts";
import { paperWords } from "../trademark-enforcement/paperWords.ts";
import { type DocumentKind, documents } from "./documents.ts";
import { type DetentionState, frame } from "./frame.ts";
import { type CustomsPaperOrder, customsWanted } from "./paperData.ts";
import { customsPaperWords } from "./paperWords.ts";

/** How the papers of customs protection are filled. */
export const customsWriter: PaperWriter = {
  procedure: frame.id,
  documents,
  words: { ...paperWords, ...customsPaperWords },
  wanted: (order) => customsWanted(ordered(order)),
  notes: (order) => notesOn(ordered(order)),
};

function ordered({ kind, state, ...order }: AnyPaperOrder): CustomsPaperOrder {
  if (!isDetention(state) || !isKind(kind)) throw new RangeError(`customs protection issues no paper "${kind}"`);
  return { ...order, kind, state };
}

/** The engine checked each of its facts against their schema when it was set. */
function isDetention(state: CaseState): state is DetentionState {
  return state.procedure === frame.id;
}

function isKind(kind: string): kind is DocumentKind {
  return kind in documents;
}

/** What in a paper about the penalty rests on law nobody here has read: the order of the articles, and the band of the fine. */
function notesOn({ kind, state }: CustomsPaperOrder): readonly PaperNote[] {
  const { discretion, tier } = state.facts.proposal ?? {};
  if (discretion === undefined || !["priorNotice", "penaltyDecision", "noPenaltyDecision"].includes(kind)) return [];
  const what = { zh: "裁量情形及其先后次序", en: "the discretion, and the order of its articles" };
  const band = { zh: "罚款幅度（来自公开评述）", en: "the band of the fine (read in commentary)" };
  return [
    ...(discretion.confidence === "read"
      ? []
      : [{ what, article: discretion.article, confidence: discretion.confidence }]),
    ...(tier === undefined
      ? []
      : [{ what: band, article: cite("customs-benchmarks-3", "13"), confidence: "secondary" as const }]),
  ];
}
