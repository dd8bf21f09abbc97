import { defineTable } from "#rules";
import { cite } from "#statutes";
import { standings } from "./names.ts";

const article = cite("patent-measures", "12");
const from = "2025-02-01" as const;
const yes = { zh: "是", en: "yes" };
const no = { zh: "否", en: "no" };

/** Who may ask for an adjudication: the patentee, its lawful heir, and licensees by the kind of their licence (Measures 12). */
export const standingTable = defineTable({
  id: "patent-adjudication/standing",
  version: "1",
  name: { zh: "请求人资格", en: "Standing of the requester" },
  moment: { zh: "审查之日", en: "the day of the examination" },
  facts: {
    requester: ["patentee", "heir", "exclusive", "sole", "ordinary"],
    patenteeActs: ["yes", "no"],
    authorised: ["yes", "no"],
  },
  factNames: {
    requester: { name: { zh: "请求人", en: "requester" }, values: standings },
    patenteeActs: { name: { zh: "专利权人自行请求", en: "the patentee acts itself" }, values: { yes, no } },
    authorised: {
      name: { zh: "合同约定或者单独授权可以请求", en: "contract or separate authorisation allows it" },
      values: { yes, no },
    },
  },
  outcomes: ["entitled", "not"],
  outcomeNames: {
    entitled: { zh: "有权请求", en: "may ask" },
    not: { zh: "无权请求", en: "may not ask" },
  },
  rows: [
    {
      id: "holder",
      when: { requester: ["patentee", "heir"] },
      then: "entitled",
      article,
      confidence: "read",
      from,
    },
    { id: "exclusive", when: { requester: "exclusive" }, then: "entitled", article, confidence: "read", from },
    {
      id: "sole",
      when: { requester: "sole", patenteeActs: "no" },
      then: "entitled",
      article,
      confidence: "read",
      from,
    },
    {
      id: "sole-patentee-acts",
      when: { requester: "sole", patenteeActs: "yes" },
      then: "not",
      article,
      confidence: "read",
      from,
    },
    {
      id: "ordinary-authorised",
      when: { requester: "ordinary", authorised: "yes" },
      then: "entitled",
      article,
      confidence: "read",
      from,
    },
    {
      id: "ordinary",
      when: { requester: "ordinary", authorised: "no" },
      then: "not",
      article,
      confidence: "read",
      from,
    },
  ],
});
