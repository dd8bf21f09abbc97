import { defineTable } from "#rules";
import { cite } from "#statutes";
import { begins as from } from "./begins.ts";
import { patentMatters } from "./names.ts";

const article = cite("patent-law", "69");

/** What the office may do in the field (PL69): copying papers, sealing and seizing are for passing off alone. */
export const powersTable = defineTable({
  id: "counterfeit-patent/powers",
  version: "1",
  name: { zh: "查处时可以行使的职权", en: "Powers in the field" },
  moment: { zh: "行使职权之日", en: "the day on which the power is used" },
  facts: {
    matter: ["counterfeit", "dishonest-filing", "false-open-licence"],
    power: ["ask", "inspect-site", "inspect-goods", "copy-papers", "seal-or-seize"],
  },
  factNames: {
    matter: { name: { zh: "行为", en: "act" }, values: patentMatters },
    power: {
      name: { zh: "职权", en: "power" },
      values: {
        ask: { zh: "询问有关当事人", en: "ask those concerned" },
        "inspect-site": { zh: "现场检查", en: "inspect the site" },
        "inspect-goods": { zh: "检查有关产品", en: "inspect goods" },
        "copy-papers": { zh: "查阅、复制有关资料", en: "read and copy papers" },
        "seal-or-seize": { zh: "查封、扣押", en: "seal or seize" },
      },
    },
  },
  outcomes: ["given", "not-given"],
  outcomeNames: {
    given: { zh: "可以行使", en: "given" },
    "not-given": { zh: "法律未授予", en: "not given" },
  },
  rows: [
    { id: "counterfeit", when: { matter: "counterfeit" }, then: "given", article, confidence: "read", from },
    {
      id: "counterfeit-only",
      when: { matter: ["dishonest-filing", "false-open-licence"], power: ["copy-papers", "seal-or-seize"] },
      then: "not-given",
      article,
      confidence: "read",
      from,
    },
    {
      id: "other-matters",
      when: {
        matter: ["dishonest-filing", "false-open-licence"],
        power: ["ask", "inspect-site", "inspect-goods"],
      },
      then: "given",
      article,
      confidence: "unverified",
      from,
      note: {
        zh: "第六十九条规定的是查处专利侵权和假冒专利；对细则第一百条的行为，是否有此职权未查明。",
        en: "Article 69 speaks of infringement and passing off; whether it covers acts under Rule 100 was not found.",
      },
    },
  ],
});
