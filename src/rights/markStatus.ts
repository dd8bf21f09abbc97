import type { Bilingual } from "#law";
import { z } from "zod";

/** Where a mark stands in its life. Only `registered` gives the exclusive right. */
export const MarkStatus = z.enum([
  "registered",
  "filed",
  "published",
  "expired",
  "cancelled",
  "invalidated",
  "withdrawn",
  "refused",
]);
export type MarkStatus = z.infer<typeof MarkStatus>;

export const markStatusNames = {
  registered: { zh: "已注册", en: "registered" },
  filed: { zh: "申请中", en: "filed" },
  published: { zh: "初步审定公告", en: "published for opposition" },
  expired: { zh: "期满未续展", en: "expired" },
  cancelled: { zh: "已撤销或注销", en: "cancelled" },
  invalidated: { zh: "已宣告无效", en: "declared invalid" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
  refused: { zh: "已驳回", en: "refused" },
} as const satisfies Record<MarkStatus, Bilingual>;

/** Spellings met in registers, agents' spreadsheets and ST.96 files; compared in lower case without spaces. */
const spellings: Record<MarkStatus, readonly string[]> = {
  registered: ["registered", "注册", "已注册", "有效", "核准注册", "registrationpublished", "live", "active", "valid"],
  filed: ["filed", "申请", "申请中", "待审", "审查中", "applicationfiled", "pending", "applicationunderexamination"],
  published: ["published", "初审公告", "初步审定公告", "applicationpublished"],
  expired: ["expired", "期满未续展", "已期满", "过期", "registrationexpired", "lapsed"],
  cancelled: ["cancelled", "canceled", "撤销", "注销", "已撤销", "已注销", "registrationcancelled", "revoked", "dead"],
  invalidated: ["invalidated", "无效", "已宣告无效", "宣告无效", "invalid"],
  withdrawn: ["withdrawn", "撤回", "已撤回", "applicationwithdrawn"],
  refused: ["refused", "rejected", "驳回", "已驳回", "applicationrefused"],
};
const bySpelling = new Map(
  MarkStatus.options.flatMap((status) => spellings[status].map((spelling) => [spelling, status] as const)),
);

/** The status that a spelling stands for, or undefined when nobody taught us that spelling. */
export function findMarkStatus(text: string): MarkStatus | undefined {
  return bySpelling.get(text.toLowerCase().replace(/\s+/g, ""));
}
