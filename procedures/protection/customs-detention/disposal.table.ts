import { defineTable, yesNo } from "#rules";
import { begins as from } from "./begins.ts";
import { regulations } from "./articles.ts";
import { disposalWays } from "./names.ts";

const known = { article: regulations("27"), confidence: "read", from } as const;
const noCharity = { charity: "no", holderBuys: "no" } as const;

/** The ladder of what becomes of confiscated goods: charity, the holder, an auction, destruction; each only where the one before cannot be. */
export const disposalTable = defineTable({
  id: "customs-detention/disposal",
  version: "1",
  name: { zh: "没收侵权货物的处置", en: "Disposal of confiscated goods" },
  moment: { zh: "处置之日", en: "the day of the disposal" },
  facts: {
    charity: ["yes", "no"],
    holderBuys: ["yes", "no"],
    featuresRemovable: ["yes", "no"],
    importedFakeMark: ["yes", "no"],
    specialCase: ["yes", "no"],
  },
  factNames: {
    charity: { name: { zh: "可以用于社会公益事业", en: "fit for charity" }, values: yesNo },
    holderBuys: { name: { zh: "权利人有收购意愿", en: "the holder wants to buy them" }, values: yesNo },
    featuresRemovable: {
      name: { zh: "侵权特征能够消除", en: "the infringing features can be removed" },
      values: yesNo,
    },
    importedFakeMark: {
      name: {
        zh: "进口假冒商标货物，仅能清除商标标识",
        en: "imported, counterfeit mark, of which only the mark comes off",
      },
      values: yesNo,
    },
    specialCase: { name: { zh: "属于特殊情况", en: "a special case" }, values: yesNo },
  },
  outcomes: ["charity", "transfer", "auction", "destroy"],
  outcomeNames: disposalWays,
  rows: [
    { id: "charity", when: { charity: "yes" }, then: "charity", ...known },
    { id: "transfer", when: { charity: "no", holderBuys: "yes" }, then: "transfer", ...known },
    {
      id: "auction",
      when: { ...noCharity, featuresRemovable: "yes", importedFakeMark: "no" },
      then: "auction",
      ...known,
    },
    {
      id: "auction-special",
      when: { ...noCharity, featuresRemovable: "yes", importedFakeMark: "yes", specialCase: "yes" },
      then: "auction",
      ...known,
    },
    {
      id: "destroy-imported",
      when: { ...noCharity, featuresRemovable: "yes", importedFakeMark: "yes", specialCase: "no" },
      then: "destroy",
      ...known,
    },
    { id: "destroy", when: { ...noCharity, featuresRemovable: "no" }, then: "destroy", ...known },
  ],
});
