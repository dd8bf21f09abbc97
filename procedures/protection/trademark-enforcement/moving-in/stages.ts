import type { CaseColumn } from "./columns.ts";
import type { Stage } from "../frame.ts";

/** The stages in which a running case can be moved in, by the words offices use, and what each needs. */
export const importableStages = {
  verification: { words: ["核查", "线索核查", "初查", "线索", "verification"], needs: ["received"] },
  filed: { words: ["立案", "已立案", "filed"], needs: ["received", "filed"] },
  investigation: {
    words: ["调查", "调查取证", "调查中", "办案中", "在办", "investigation"],
    needs: ["received", "filed", "officers"],
  },
  "prior-notice": {
    words: ["告知", "已告知", "处罚告知", "听证告知", "prior-notice", "notice"],
    needs: ["received", "filed", "officers", "actUntil", "fine", "noticeServed"],
  },
  decided: {
    words: ["已决定", "决定", "已处罚", "处罚决定", "decided"],
    needs: ["received", "filed", "officers", "actUntil", "fine", "decided"],
  },
  served: {
    words: ["送达", "已送达", "执行中", "待缴款", "served"],
    needs: ["received", "filed", "officers", "actUntil", "fine", "decided", "served"],
  },
} as const satisfies Partial<Record<Stage, { words: readonly string[]; needs: readonly CaseColumn[] }>>;
export type ImportableStage = keyof typeof importableStages;

export function findStage(text: string): ImportableStage | undefined {
  const wanted = text.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, "");
  const keys = Object.keys(importableStages) as ImportableStage[];
  return keys.find((stage) => (importableStages[stage].words as readonly string[]).includes(wanted));
}
