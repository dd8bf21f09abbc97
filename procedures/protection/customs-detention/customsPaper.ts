import type { CaseState } from "#casework";
import { type Confidence, type Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import type { PaperData, PaperNote } from "../trademark-enforcement/documentData.ts";
import { paperWords } from "../trademark-enforcement/paperWords.ts";
import { type DocumentKind, documents } from "./documents.ts";
import type { DetentionState } from "./frame.ts";
import { type CustomsPaperOrder, customsWanted } from "./paperData.ts";
import { customsPaperWords } from "./paperWords.ts";

export function isDetention(state: Pick<CaseState, "procedure">): state is DetentionState {
  return state.procedure === "customs-detention";
}

/** The data of a customs paper with every value present, or a refusal that names what the case still lacks. */
export function customsPaper(
  order: CustomsPaperOrder,
): { readonly data: PaperData; readonly notes: readonly PaperNote[] } | { readonly refusal: Refusal } {
  const wanted = customsWanted(order);
  const missing = Object.keys(wanted).filter((tag) => wanted[tag] === undefined || wanted[tag] === "");
  if (missing.length === 0) return { data: wanted as PaperData, notes: notesOn(order) };
  const words = missing.map((tag) => customsPaperWords[tag] ?? paperWords[tag] ?? { zh: tag, en: tag });
  const { name } = documents[order.kind];
  return {
    refusal: refuse(
      "paper-incomplete",
      [
        `制作《${name.zh}》缺少：${words.map((each) => each.zh).join("、")}。`,
        `The paper "${name.en}" lacks: ${words.map((each) => each.en).join(", ")}.`,
      ],
      ["请先在案件中补充这些内容。", "Complete these in the case first."],
      cite("house", "1"),
    ),
  };
}

/** What in a paper rests on law nobody here has read: the paper itself, and the discretion where it does. */
function notesOn({ kind, state }: CustomsPaperOrder): readonly PaperNote[] {
  const spec: { readonly article?: PaperNote["article"]; readonly confidence?: Confidence } = documents[kind];
  const own =
    spec.confidence === undefined || spec.article === undefined
      ? []
      : [{ what: documents[kind].name, article: spec.article, confidence: spec.confidence }];
  const { discretion, tier } = state.facts.proposal ?? {};
  if (discretion === undefined || !["priorNotice", "penaltyDecision", "noPenaltyDecision"].includes(kind)) return own;
  return [
    ...own,
    ...(discretion.confidence === "read"
      ? []
      : [
          {
            what: { zh: "裁量情形及其先后次序", en: "the discretion, and the order of its articles" },
            article: discretion.article,
            confidence: discretion.confidence,
          },
        ]),
    ...(tier === undefined
      ? []
      : [
          {
            what: { zh: "罚款幅度（来自公开评述）", en: "the band of the fine (read in commentary)" },
            article: cite("customs-benchmarks-3", "13"),
            confidence: "secondary" as const,
          },
        ]),
  ];
}

export const detentionPapers = Object.keys(documents) as readonly DocumentKind[];
