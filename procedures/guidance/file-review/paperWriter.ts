import type { PaperWriter } from "../../PaperWriter.ts";
import { chineseDate, plainDate } from "../../protection/trademark-enforcement/chineseDate.ts";
import { checklist, gradeNames, gradeOf } from "./checklist.ts";
import type { FileReviewFacts } from "./facts.ts";
import { frame } from "./frame.ts";

/** How the report of a file review is filled. */
export const fileReviewWriter: PaperWriter = {
  procedure: frame.id,
  documents: frame.documents,
  words: {
    authority: { zh: "机关名称", en: "name of the authority" },
    documentNumber: { zh: "文号", en: "number of the paper" },
    madeOn: { zh: "日期", en: "date" },
    purpose: { zh: "评查名称", en: "name of the review" },
    reviewed: { zh: "被评查机构", en: "office reviewed" },
    period: { zh: "案卷期间", en: "period of the files" },
    drawnBy: { zh: "抽取情况", en: "how the files were drawn" },
    summary: { zh: "总体评价", en: "summary" },
    files: { zh: "评查情况", en: "the files with their scores" },
  },
  wanted: ({ state, office, documentNumber, madeOn }) => {
    const { plan, rounds, scores, report } = state.facts as Partial<FileReviewFacts>;
    const round = rounds?.at(-1);
    return {
      authority: office.name,
      documentNumber,
      madeOn: chineseDate(madeOn),
      purpose: plan?.purpose,
      reviewed: plan && (office.names?.[plan.office] ?? plan.office),
      period: plan && `${plainDate(plan.from)}至${plainDate(plan.until)}`,
      drawnBy:
        round?.seed &&
        `名单共${round.entries.length}件，哈希值${round.listHash}；双方提交承诺后公开随机数，种子${round.seed}；抽取${round.take}件，共${rounds?.length}轮。`,
      summary: report?.summary,
      files: scores?.map(({ file, score, lost, mustMend }) => ({
        text: `${file}：${score}分，${gradeNames[gradeOf(score)].zh}${mustMend ? "，需要整改" : ""}。${lost.map(({ item, points, finding }) => `${checklist[item].name.zh}扣${points}分：${finding}`).join("；")}`,
      })),
    };
  },
};
