import { defineSources } from "#law";

/** Platforms, crime, holidays, and what is no law at all. */
export const otherSources = defineSources({
  "e-commerce-law": {
    name: { zh: "中华人民共和国电子商务法", en: "E-Commerce Law of the People's Republic of China" },
    kind: "law",
    confidence: "read",
    versions: [{ version: "current", confidence: "unverified" }],
  },
  "criminal-law": {
    name: { zh: "中华人民共和国刑法", en: "Criminal Law of the People's Republic of China" },
    kind: "law",
    confidence: "secondary",
    versions: [{ version: "current", confidence: "unverified" }],
  },
  "ip-crime-interpretation": {
    name: {
      zh: "最高人民法院、最高人民检察院关于办理侵犯知识产权刑事案件适用法律若干问题的解释",
      en: "Interpretation of the Supreme People's Court and the Supreme People's Procuratorate on Criminal Cases of Infringement of Intellectual Property Rights",
    },
    kind: "interpretation",
    confidence: "read",
    versions: [
      {
        version: "2025",
        number: { zh: "法释〔2025〕5号", en: "Fa Shi [2025] No. 5" },
        from: "2025-04-26",
        confidence: "read",
      },
    ],
  },
  "crime-transfer-regulations": {
    name: {
      zh: "行政执法机关移送涉嫌犯罪案件的规定",
      en: "Provisions on the Transfer of Suspected Criminal Cases by Administrative Law-Enforcement Authorities",
    },
    kind: "regulation",
    confidence: "unverified",
    versions: [{ version: "2020", confidence: "unverified" }],
  },
  "holiday-regulations": {
    name: {
      zh: "全国年节及纪念日放假办法",
      en: "Regulations on Public Holidays for National Annual Festivals and Memorial Days",
    },
    kind: "regulation",
    confidence: "read",
    versions: [{ version: "2024", confidence: "unverified" }],
  },
  "holiday-notice": {
    name: {
      zh: "国务院办公厅关于部分节假日安排的通知",
      en: "Notice of the General Office of the State Council on the Arrangement of Holidays",
    },
    kind: "normative",
    confidence: "secondary",
    versions: [{ version: "yearly", confidence: "secondary" }],
  },
  house: {
    name: { zh: "本单位内部规则", en: "Rules of the house" },
    kind: "house",
    confidence: "unverified",
    versions: [{ version: "1", confidence: "unverified" }],
  },
});
