import { defineTable } from "#rules";
import { cite } from "#statutes";
import { leadSources } from "../trademark-enforcement/names.ts";
import { begins as from } from "./begins.ts";
import { patentMatters } from "./names.ts";

const article = cite("patent-enforcement-measures", "28");

/** Within how many working days a case of passing off is opened (2015 Measures 28), by how the office came to know. */
export const openingTable = defineTable({
  id: "counterfeit-patent/opening",
  version: "1",
  name: { zh: "立案期限", en: "Period to open the case" },
  moment: { zh: "发现或者收到举报投诉之日", en: "the day of discovery, or on which the complaint came in" },
  facts: {
    matter: ["counterfeit", "dishonest-filing", "false-open-licence"],
    source: ["clue", "complaint", "report", "inspection", "transfer"],
  },
  factNames: {
    matter: { name: { zh: "行为", en: "act" }, values: patentMatters },
    source: { name: { zh: "线索来源", en: "source" }, values: leadSources },
  },
  outcomes: ["five", "ten", "none"],
  outcomeNames: {
    five: { zh: "五个工作日", en: "five working days" },
    ten: { zh: "十个工作日", en: "ten working days" },
    none: { zh: "没有规定立案期限", en: "no period to open it" },
  },
  rows: [
    {
      id: "own-discovery",
      when: { matter: "counterfeit", source: ["clue", "inspection"] },
      then: "five",
      article,
      confidence: "read",
      from,
    },
    {
      id: "complaint",
      when: { matter: "counterfeit", source: "complaint" },
      then: "ten",
      article,
      confidence: "read",
      from,
    },
    {
      id: "report",
      when: { matter: "counterfeit", source: "report" },
      then: "ten",
      article,
      confidence: "unverified",
      from,
      note: { zh: "举报按投诉计算，系我方理解。", en: "A report counts like a complaint: our reading." },
    },
    {
      id: "transfer",
      when: { matter: "counterfeit", source: "transfer" },
      then: "five",
      article,
      confidence: "unverified",
      from,
      note: {
        zh: "移送按自行发现计算，系我方理解（取较短者）。",
        en: "A transfer counts like own discovery: our reading, the shorter of the two.",
      },
    },
    {
      id: "other-matters",
      when: { matter: ["dishonest-filing", "false-open-licence"] },
      then: "none",
      article,
      confidence: "unverified",
      from,
      note: {
        zh: "办法第二十八条规定的是假冒专利；其他行为只计算线索核查期限。",
        en: "Article 28 speaks of passing off; for other acts only the check of the lead has a period.",
      },
    },
  ],
});
