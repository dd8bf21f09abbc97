import type { Infringement } from "../infringement.ts";
import { infringingActs } from "../names.ts";
import type { RowCells } from "./RowCells.ts";
import { elsewhere } from "./caseFactsOf.ts";
import { type ImportableStage, reached } from "./stages.ts";

/**
 * What the investigation found about each respondent, where the row tells all that the fine turns on; nothing of it is taken
 * for granted. A case that is still to be decided cannot go on without it; one that was decided can.
 */
export function readFindings(row: RowCells, stage: ImportableStage, n: number): (Infringement | undefined)[] {
  const act = row.choice("act", infringingActs, actWords);
  const [from, until] = [row.days("actFrom", n), row.days("actUntil", n)];
  const counts = row.counts("infringementsInFiveYears", n);
  const seller = sellerOf(row, act, stage);
  const supplierName = row.text("supplierName");
  const description = row.text("findings", 20_000) ?? row.text("summary", 20_000) ?? elsewhere;
  return counts.map((infringementsInFiveYears, at): Infringement | undefined => {
    const [actFrom, actUntil] = [from[at], until[at]];
    if (act === undefined || actFrom === undefined || actUntil === undefined) return undefined;
    if (infringementsInFiveYears === undefined || seller === undefined) return undefined;
    return {
      found: true,
      act,
      description,
      actFrom,
      actUntil,
      infringementsInFiveYears,
      ...seller,
      ...(supplierName !== undefined && { supplierName }),
    };
  });
}

/** Whether the seller knew, and shows where the goods came from. Asked of a seller alone: the law excuses nobody else so. */
function sellerOf(row: RowCells, act: Infringement["act"] | undefined, stage: ImportableStage) {
  if (act !== "sale") return { sellerUnaware: false, lawfulSource: false };
  const undecided = reached(stage, "legal-review") && !reached(stage, "decided");
  const [unaware, source] = (["sellerUnaware", "lawfulSource"] as const).map((field) => {
    if (undecided) row.need(field, stage);
    return row.choice(field, yesNo, yesNoWords);
  });
  if (unaware === undefined || source === undefined) return undefined;
  return { sellerUnaware: unaware === "yes", lawfulSource: source === "yes" };
}

const yesNo = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const;
const yesNoWords = {
  不知情: "yes",
  不知道: "yes",
  知情: "no",
  知道: "no",
  有: "yes",
  无: "no",
  能: "yes",
  不能: "no",
} as const;

const actWords = {
  销售: "sale",
  销售侵权商品: "sale",
  销售侵犯注册商标专用权商品: "sale",
  生产: "same-mark-same-goods",
  假冒: "same-mark-same-goods",
  仿冒: "similar-mark-or-goods",
  近似商标: "similar-mark-or-goods",
  制售标识: "label-making",
  帮助侵权: "aiding",
  其他: "other",
} as const;
