import { defineSources } from "#law";

/** Customs protection. The Implementing Measures were read in the 2009 numbering; the 2018 edit is believed to keep it. */
export const customsSources = defineSources({
  "customs-ip-regulations": {
    name: {
      zh: "中华人民共和国知识产权海关保护条例",
      en: "Regulations of the People's Republic of China on Customs Protection of Intellectual Property Rights",
    },
    kind: "regulation",
    confidence: "read",
    versions: [{ version: "2018", confidence: "unverified" }],
  },
  "customs-ip-measures": {
    name: {
      zh: "中华人民共和国海关关于《中华人民共和国知识产权海关保护条例》的实施办法",
      en: "Implementing Measures of the Customs for the Regulations on Customs Protection of Intellectual Property Rights",
    },
    kind: "rule",
    confidence: "read",
    versions: [
      {
        version: "2018",
        number: {
          zh: "海关总署令第183号，经海关总署令第240号修改",
          en: "GAC Order No. 183, as amended by GAC Order No. 240",
        },
        confidence: "unverified",
      },
    ],
  },
  "customs-penalty-regulations": {
    name: {
      zh: "中华人民共和国海关行政处罚实施条例",
      en: "Implementing Regulations of the People's Republic of China on Customs Administrative Penalties",
    },
    kind: "regulation",
    confidence: "read",
    versions: [{ version: "current", confidence: "unverified" }],
  },
  "customs-penalty-procedure": {
    name: {
      zh: "中华人民共和国海关办理行政处罚案件程序规定",
      en: "Provisions on the Procedures for Customs Handling of Administrative Penalty Cases",
    },
    kind: "rule",
    confidence: "secondary",
    versions: [
      {
        version: "2021",
        number: { zh: "海关总署令第250号", en: "GAC Order No. 250" },
        confidence: "secondary",
      },
    ],
  },
  "customs-benchmarks-3": {
    name: {
      zh: "海关行政处罚裁量基准（三）",
      en: "Customs Discretion Benchmarks for Administrative Penalties (III)",
    },
    kind: "normative",
    confidence: "secondary",
    versions: [
      {
        version: "2023",
        number: { zh: "海关总署公告2023年第198号", en: "GAC Announcement 2023 No. 198" },
        from: "2024-01-01",
        confidence: "secondary",
      },
    ],
  },
});
