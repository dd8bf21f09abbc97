import type { PaperWriter } from "../../PaperWriter.ts";
import { chineseDate } from "../../protection/trademark-enforcement/chineseDate.ts";
import { subjects } from "../instructions/names.ts";
import { standings, type TypicalCaseFacts } from "./facts.ts";
import { frame } from "./frame.ts";

/** How the text of a case and the notice of its selection are filled. */
export const typicalCaseWriter: PaperWriter = {
  procedure: frame.id,
  documents: frame.documents,
  words: {
    authority: { zh: "机关名称", en: "name of the authority" },
    documentNumber: { zh: "文号", en: "number of the paper" },
    madeOn: { zh: "日期", en: "date" },
    caseName: { zh: "案例名称", en: "name of the case" },
    standing: { zh: "推荐为", en: "nominated as" },
    subject: { zh: "类别", en: "subject" },
    caseNumber: { zh: "案号", en: "number of the case" },
    facts: { zh: "基本案情", en: "facts" },
    decision: { zh: "处理结果", en: "decision" },
    point: { zh: "要点", en: "point of the case" },
    meaning: { zh: "典型意义", en: "why it matters" },
    addressee: { zh: "主送机构", en: "office it is addressed to" },
    result: { zh: "评选结果", en: "result" },
    reason: { zh: "理由", en: "reason" },
  },
  wanted: ({ kind, state, office, documentNumber, madeOn }) => {
    const { nomination, selection } = state.facts as Partial<TypicalCaseFacts>;
    const common = {
      authority: office.name,
      documentNumber,
      madeOn: chineseDate(madeOn),
      caseName: nomination?.name,
      standing: nomination && standings[nomination.standing].zh,
    };
    if (kind === "selectionNotice") {
      const from = nomination?.office;
      return {
        ...common,
        addressee: nomination && (from === undefined ? "推荐机构" : (office.names?.[from] ?? from)),
        result: selection && (selection.selected ? "入选" : "未入选"),
        reason: selection?.reason,
      };
    }
    return {
      ...common,
      subject: nomination && subjects[nomination.subject].zh,
      caseNumber: nomination?.caseNumber,
      facts: nomination?.facts,
      decision: nomination?.decision,
      point: nomination?.point,
      meaning: nomination?.meaning,
    };
  },
};
