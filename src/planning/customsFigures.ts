import type { Bilingual } from "#law";
import type { FigureSpec } from "./figure.ts";

const detention = ["customs-detention"];
const recordal = ["customs-recordal"];
const times = { zh: "次", en: "times" } as const;

/** Customs protection: recordals, and what became of the goods. */
export const customsFigures: readonly FigureSpec[] = [
  count("recordals-approved", "核准海关备案", "Customs recordals approved", ["RightRecorded"], recordal),
  count("recordals-refused", "不予海关备案", "Customs recordals refused", ["RecordalRefused"], recordal),
  count("goods-detained", "海关扣留", "Detentions by Customs", ["GoodsDetained"], detention),
  count("goods-released", "放行扣留货物", "Releases of detained goods", ["GoodsReleased"], detention, times),
  count("goods-disposed", "处置侵权货物", "Disposals of infringing goods", ["GoodsDisposed"], detention, times),
];

function count(
  id: string,
  zh: string,
  en: string,
  types: readonly string[],
  procedures: readonly string[],
  unit: Bilingual = { zh: "件", en: "cases" },
): FigureSpec {
  return { id, name: { zh, en }, unit, kind: "count", entries: { types, procedures } };
}
