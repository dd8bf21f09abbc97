import { defineSources } from "#law";

/** How authorities act and how their acts are reviewed: penalty, compulsion, reconsideration, courts, market regulation. */
export const procedureSources = defineSources({
  "penalty-law": {
    name: {
      zh: "中华人民共和国行政处罚法",
      en: "Administrative Penalties Law of the People's Republic of China",
    },
    kind: "law",
    confidence: "read",
    versions: [{ version: "2021", confidence: "unverified" }],
  },
  "compulsion-law": {
    name: {
      zh: "中华人民共和国行政强制法",
      en: "Administrative Compulsion Law of the People's Republic of China",
    },
    kind: "law",
    confidence: "read",
    versions: [{ version: "current", confidence: "unverified" }],
  },
  "reconsideration-law": {
    name: {
      zh: "中华人民共和国行政复议法",
      en: "Administrative Reconsideration Law of the People's Republic of China",
    },
    kind: "law",
    confidence: "read",
    versions: [{ version: "current", confidence: "unverified" }],
  },
  "administrative-litigation-law": {
    name: {
      zh: "中华人民共和国行政诉讼法",
      en: "Administrative Litigation Law of the People's Republic of China",
    },
    kind: "law",
    confidence: "read",
    versions: [{ version: "2017", confidence: "unverified" }],
  },
  "administrative-litigation-interpretation": {
    name: {
      zh: "最高人民法院关于适用《中华人民共和国行政诉讼法》的解释",
      en: "Interpretation of the Supreme People's Court on the Application of the Administrative Litigation Law",
    },
    kind: "interpretation",
    confidence: "read",
    versions: [{ version: "current", confidence: "unverified" }],
  },
  "civil-procedure-law": {
    name: { zh: "中华人民共和国民事诉讼法", en: "Civil Procedure Law of the People's Republic of China" },
    kind: "law",
    confidence: "read",
    versions: [{ version: "2023", confidence: "unverified" }],
  },
  "peoples-mediation-law": {
    name: { zh: "中华人民共和国人民调解法", en: "People's Mediation Law of the People's Republic of China" },
    kind: "law",
    confidence: "read",
    versions: [{ version: "current", confidence: "unverified" }],
  },
  "market-penalty-procedure": {
    name: {
      zh: "市场监督管理行政处罚程序规定",
      en: "Provisions on the Procedures for Administrative Penalties in Market Regulation",
    },
    kind: "rule",
    confidence: "unverified",
    versions: [
      {
        version: "order-42",
        number: { zh: "国家市场监督管理总局令第42号", en: "SAMR Order No. 42" },
        confidence: "unverified",
      },
    ],
  },
  "market-complaint-measures": {
    name: {
      zh: "市场监督管理投诉举报处理暂行办法",
      en: "Interim Measures for Handling Complaints and Reports in Market Regulation",
    },
    kind: "rule",
    confidence: "read",
    // A newer text after April 2025 may exist; it was not found.
    versions: [{ version: "2022", confidence: "unverified" }],
  },
  "market-publicity-rules": {
    name: {
      zh: "市场监督管理行政处罚信息公示规定",
      en: "Provisions on Publicising Information on Administrative Penalties in Market Regulation",
    },
    kind: "rule",
    confidence: "read",
    versions: [{ version: "current", confidence: "unverified" }],
  },
  "market-dishonesty-list": {
    name: {
      zh: "市场监督管理严重违法失信名单管理办法",
      en: "Measures for the List of Serious Illegality and Dishonesty in Market Regulation",
    },
    kind: "rule",
    confidence: "secondary",
    versions: [
      {
        version: "order-44",
        number: { zh: "国家市场监督管理总局令第44号", en: "SAMR Order No. 44" },
        from: "2021-09-01",
        confidence: "secondary",
      },
    ],
  },
  "foreign-ip-regulations": {
    name: {
      zh: "国务院关于处理涉外知识产权纠纷的规定",
      en: "Provisions of the State Council on Handling Foreign-Related Intellectual Property Disputes",
    },
    kind: "regulation",
    confidence: "read",
    versions: [{ version: "2025", from: "2025-05-01", confidence: "read" }],
  },
});
