import { defineSources } from "#law";

/** What the Trademark Law and its measures say: facts of trademark enforcement. */
export const trademarkSources = defineSources({
  "trademark-law": {
    name: { zh: "中华人民共和国商标法", en: "Trademark Law of the People's Republic of China" },
    kind: "law",
    confidence: "read",
    versions: [
      // The day the 2019 text began was not read; it rules every act until the revised law starts.
      { version: "2019", until: "2026-12-31", confidence: "read" },
      { version: "2026", from: "2027-01-01", confidence: "read" },
    ],
  },
  "trademark-regulations": {
    name: {
      zh: "中华人民共和国商标法实施条例",
      en: "Implementing Regulations of the Trademark Law of the People's Republic of China",
    },
    kind: "regulation",
    confidence: "read",
    versions: [{ version: "2014", confidence: "read" }],
  },
  "turnover-measures": {
    name: {
      zh: "商标侵权案件违法经营额计算办法",
      en: "Measures for Calculating the Illegal Turnover in Trademark Infringement Cases",
    },
    kind: "normative",
    confidence: "secondary",
    versions: [
      {
        version: "2024",
        number: { zh: "国知发保字〔2024〕34号", en: "Guozhifabaozi [2024] No. 34" },
        confidence: "secondary",
      },
    ],
  },
  "evidence-provisions": {
    name: {
      zh: "商标行政执法证据规定",
      en: "Provisions on Evidence in Administrative Enforcement of Trademarks",
    },
    kind: "normative",
    confidence: "secondary",
    versions: [{ version: "2024", from: "2025-01-01", confidence: "secondary" }],
  },
  "trademark-filing-provisions": {
    name: {
      zh: "规范商标申请注册行为若干规定",
      en: "Several Provisions on Regulating Applications for Trademark Registration",
    },
    kind: "rule",
    confidence: "read",
    // Its fine for bad-faith filing gives way to article 54 of the revised law.
    versions: [{ version: "2019", confidence: "read" }],
  },
  "pudong-provisions": {
    name: {
      zh: "上海市浦东新区建立高水平知识产权保护制度若干规定",
      en: "Several Provisions of Shanghai Municipality on a High-Standard Intellectual Property Protection System in Pudong New Area",
    },
    kind: "local",
    confidence: "read",
    versions: [{ version: "2021", from: "2021-12-01", confidence: "read" }],
  },
});
