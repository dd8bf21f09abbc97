import type { Bilingual } from "#law";
import type { ActKind } from "./names.ts";

/** What is ordered for each kind of act that infringes (Measures 32). */
const remedies = {
  make: {
    zh: "立即停止制造，销毁制造侵权产品的专用设备、模具，不得销售、使用尚未售出的侵权产品",
    en: "stop making; destroy the special equipment and moulds; neither sell nor use what is in stock",
  },
  method: {
    zh: "立即停止使用专利方法，销毁实施专利方法的专用设备、模具，不得销售、使用依照该方法直接获得的产品",
    en: "stop using the method; destroy the special equipment and moulds; neither sell nor use products obtained by it directly",
  },
  sell: { zh: "立即停止销售", en: "stop selling" },
  offer: {
    zh: "立即停止许诺销售，消除影响，不得进行任何实际销售",
    en: "stop offering, undo the effect, make no actual sale",
  },
  use: { zh: "立即停止使用", en: "stop using" },
  import: {
    zh: "立即停止进口，已入境的不得投放市场；尚未入境的，可以通知海关",
    en: "stop importing; keep what has come in off the market; Customs may be told of what has not",
  },
  exhibit: {
    zh: "从展会撤出侵权展品，封存或者销毁宣传材料，遮盖相关展板",
    en: "withdraw the goods from the fair, seal or destroy leaflets, cover the panels",
  },
  platform: {
    zh: "通知电子商务平台经营者删除、屏蔽、断开链接或者终止交易",
    en: "notify the platform to delete, block, cut links, or end transactions",
  },
} as const satisfies Record<ActKind, Bilingual>;

/** Goods that cannot be kept are destroyed whatever the act. */
const perishableGoods: Bilingual = {
  zh: "侵权产品不易保存的，予以销毁",
  en: "goods that cannot be stored are destroyed",
};

/** A user who shows a lawful source and that a reasonable price was paid need not stop. */
const userExempt: Bilingual = {
  zh: "使用者能证明产品合法来源且已支付合理对价，不责令停止使用",
  en: "the user showed a lawful source and a reasonable price paid: the use need not stop",
};

/** The orders of a decision, act by act. */
export function remediesFor(
  acts: readonly ActKind[],
  { useExempt = false, perishable = false }: { useExempt?: boolean | undefined; perishable?: boolean | undefined } = {},
): readonly Bilingual[] {
  const orders = acts.map((act) => (act === "use" && useExempt ? userExempt : remedies[act]));
  return perishable ? [...orders, perishableGoods] : orders;
}
