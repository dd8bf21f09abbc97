import { defineSources } from "#law";

/** Patent disputes: the law, its rules, and the Measures on adjudication and mediation. */
export const patentSources = defineSources({
  "patent-law": {
    name: { zh: "中华人民共和国专利法", en: "Patent Law of the People's Republic of China" },
    kind: "law",
    confidence: "read",
    versions: [{ version: "2020", confidence: "unverified" }],
  },
  "patent-rules": {
    name: {
      zh: "中华人民共和国专利法实施细则",
      en: "Implementing Rules of the Patent Law of the People's Republic of China",
    },
    kind: "regulation",
    confidence: "read",
    versions: [{ version: "2023", confidence: "unverified" }],
  },
  "patent-measures": {
    name: {
      zh: "专利纠纷行政裁决和调解办法",
      en: "Measures on Administrative Adjudication and Mediation of Patent Disputes",
    },
    kind: "rule",
    confidence: "read",
    versions: [
      {
        version: "order-81",
        number: { zh: "国家知识产权局令第81号", en: "CNIPA Order No. 81" },
        from: "2025-02-01",
        confidence: "read",
      },
    ],
  },
  "patent-enforcement-measures": {
    name: { zh: "专利行政执法办法", en: "Measures on Patent Administrative Enforcement" },
    kind: "rule",
    confidence: "read",
    // Still listed as in force in August 2026; taken as residual (counterfeit patents) beside Order 81.
    versions: [
      {
        version: "2015",
        number: { zh: "国家知识产权局令第71号（修改第60号令）", en: "SIPO Order No. 71, amending Order No. 60" },
        confidence: "unverified",
      },
    ],
  },
  "patent-filing-provisions": {
    name: { zh: "规范申请专利行为的规定", en: "Provisions on Regulating Patent Filing Conduct" },
    kind: "rule",
    confidence: "read",
    versions: [
      {
        version: "order-77",
        number: { zh: "国家知识产权局令第77号", en: "CNIPA Order No. 77" },
        from: "2024-01-20",
        confidence: "read",
      },
    ],
  },
});
