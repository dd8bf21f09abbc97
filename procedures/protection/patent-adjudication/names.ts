import type { Bilingual } from "#law";

/** The words of an adjudication: each list is what an officer or a party picks from. */

export const patentKinds = {
  invention: { zh: "发明专利", en: "invention" },
  "utility-model": { zh: "实用新型专利", en: "utility model" },
  design: { zh: "外观设计专利", en: "design" },
} as const satisfies Record<string, Bilingual>;
export type PatentKind = keyof typeof patentKinds;

/** Who asks (Measures 12). */
export const standings = {
  patentee: { zh: "专利权人", en: "patentee" },
  heir: { zh: "专利权人的合法继承人", en: "lawful heir of the patentee" },
  exclusive: { zh: "独占实施许可的被许可人", en: "exclusive licensee" },
  sole: { zh: "排他实施许可的被许可人（专利权人不请求）", en: "sole licensee, the patentee not acting" },
  ordinary: { zh: "普通实施许可的被许可人", en: "ordinary licensee" },
} as const satisfies Record<string, Bilingual>;
export type Standing = keyof typeof standings;

/** Kinds of act, as the remedies tell them apart (Measures 32). */
export const actKinds = {
  make: { zh: "制造专利产品", en: "making the patented product" },
  method: { zh: "使用专利方法", en: "using the patented method" },
  sell: { zh: "销售", en: "selling" },
  offer: { zh: "许诺销售", en: "offering for sale" },
  use: { zh: "使用专利产品", en: "using the patented product" },
  import: { zh: "进口", en: "importing" },
  exhibit: { zh: "展会展出", en: "exhibiting at a fair" },
  platform: { zh: "电子商务平台上的行为", en: "acts on an e-commerce platform" },
} as const satisfies Record<string, Bilingual>;
export type ActKind = keyof typeof actKinds;

/** What comes with the request (Measures 14, 17, 18, 56). */
export const requestDocuments = {
  request: { zh: "请求书及按被请求人人数的副本", en: "request, with a copy for each respondent" },
  identity: { zh: "身份证明", en: "proof of identity" },
  interest: { zh: "利害关系证明（被许可人、继承人）", en: "proof of interest (licensee, heir)" },
  register: { zh: "专利登记簿副本", en: "copy of the patent register" },
  report: { zh: "专利权评价报告", en: "evaluation report" },
  power: { zh: "授权委托书", en: "power of attorney" },
  certified: { zh: "境外材料的证明手续", en: "certification of papers from abroad" },
  "major-proof": { zh: "重大专利侵权纠纷的证明材料", en: "proof that the dispute is a major one" },
} as const satisfies Record<string, Bilingual>;
export type RequestDocument = keyof typeof requestDocuments;

export const partyKinds = {
  individual: { zh: "自然人", en: "natural person" },
  organisation: { zh: "法人或者其他组织", en: "legal person or other organisation" },
} as const satisfies Record<string, Bilingual>;
export type PartyKind = keyof typeof partyKinds;

/** How the request goes: the usual way, a local fast track, or a decision at once on a repeated infringement (Measures 34). */
export const tracks = {
  normal: { zh: "普通程序", en: "normal" },
  fast: { zh: "地方快速程序", en: "fast, by a local rule" },
  "direct-repeat": { zh: "重复侵权直接裁决", en: "decided at once: repeated infringement" },
} as const satisfies Record<string, Bilingual>;

/** Why a request is not taken (Measures 12, 14, 15, 16, 19). */
export const refusalGrounds = {
  standing: { zh: "请求人不是专利权人或者利害关系人", en: "the requester is neither patentee nor interested party" },
  respondent: { zh: "没有明确的被请求人", en: "no respondent is identified" },
  claim: { zh: "没有明确的请求事项、事实和理由", en: "no specific claim, facts and reasons" },
  route: { zh: "已起诉或者约定了其他解决方式", en: "a suit is filed, or another route agreed" },
  report: { zh: "无正当理由未提交专利权评价报告", en: "no evaluation report, without good reason" },
  "not-corrected": { zh: "逾期未补正或者补正后仍不符合规定", en: "not corrected in time, or still deficient" },
} as const satisfies Record<string, Bilingual>;

/** Why a case is cancelled (Measures 26, 36; Patent Law 74). */
export const cancelGrounds = {
  "conditions-not-met": { zh: "受理后发现不符合受理条件", en: "the conditions of acceptance are not met after all" },
  withdrawn: { zh: "请求人撤回请求", en: "the requester withdrew" },
  default: { zh: "请求人无正当理由缺席或者中途退庭", en: "the requester stayed away from the hearing, or left it" },
  "no-successor": {
    zh: "当事人死亡或者终止且没有承继人或者财产",
    en: "a party died or ended, without successor or assets",
  },
  limitation: { zh: "超过三年时效且被请求人提出", en: "the three years are over, and the respondent pleaded it" },
  "claims-unnamed": { zh: "经要求仍未指明权利要求", en: "the claims relied on were not named, even when asked" },
  other: { zh: "其他依法应当撤销的情形", en: "another ground of the law" },
} as const satisfies Record<string, Bilingual>;
export type CancelGround = keyof typeof cancelGrounds;

/** Why the case may have to stand still (Measures 28). */
export const suspensionGrounds = {
  invalidation: { zh: "专利权无效宣告请求已被受理", en: "an invalidation request was accepted" },
  death: { zh: "当事人死亡，等待继承人表明态度", en: "a party died; its heir has not spoken" },
  incapacity: { zh: "当事人丧失行为能力，未确定法定代理人", en: "a party lost capacity; no agent is known" },
  ended: { zh: "法人或者其他组织终止，承继人未确定", en: "an entity ended; its successor is not known" },
  "force-majeure": { zh: "不可抗力", en: "force majeure" },
  "other-case": { zh: "须以另案结果为依据，另案未结", en: "another case is decisive, and open" },
  "question-sent-up": { zh: "就法律适用请示，尚未答复", en: "a question was sent up for reply" },
} as const satisfies Record<string, Bilingual>;

/** What the term of closing does not count (Measures 37). */
export const pauseCauses = {
  suspension: { zh: "中止", en: "suspension" },
  conciliation: { zh: "当事人和解、调解期间", en: "settlement between the parties" },
  appraisal: { zh: "检验、鉴定", en: "inspection or appraisal" },
  objection: { zh: "管辖权异议", en: "objection to jurisdiction" },
  announcement: { zh: "公告送达", en: "public notice" },
  "evidence-extension": { zh: "当事人申请延长举证期限", en: "evidence period extended at a party's request" },
} as const satisfies Record<string, Bilingual>;
export type PauseCause = keyof typeof pauseCauses;

/** Grounds of a major dispute (Patent Rules 96). */
export const majorGrounds = {
  "public-interest": { zh: "涉及重大公共利益", en: "major public interest" },
  industry: { zh: "对行业发展有重大影响", en: "major influence on an industry" },
  "cross-province": { zh: "跨省级行政区域的重大案件", en: "major case across provinces" },
  other: { zh: "国家知识产权局认为的其他情形", en: "other, as the national office sees it" },
} as const satisfies Record<string, Bilingual>;

export const evidenceKinds = {
  document: { zh: "书证", en: "document" },
  object: { zh: "物证", en: "object" },
  electronic: { zh: "电子数据", en: "electronic data" },
  audiovisual: { zh: "视听资料", en: "audio or video" },
  testimony: { zh: "证人证言", en: "testimony" },
  appraisal: { zh: "鉴定意见", en: "appraisal" },
  inspection: { zh: "勘验、检查笔录", en: "record of an inspection" },
} as const satisfies Record<string, Bilingual>;

/** How the request is answered in the decision (Measures 31). */
export const outcomes = {
  infringement: { zh: "侵权成立，责令停止", en: "infringement found, to be stopped" },
  dismissed: { zh: "驳回请求", en: "request dismissed" },
} as const satisfies Record<string, Bilingual>;

export const attendances = {
  present: { zh: "到场", en: "present" },
  absent: { zh: "无正当理由未到场", en: "absent without good reason" },
  left: { zh: "未经许可中途退出", en: "left without leave" },
} as const satisfies Record<string, Bilingual>;

export const judgments = {
  upheld: { zh: "维持裁决（驳回诉讼请求）", en: "decision upheld" },
  withdrawn: { zh: "撤诉", en: "suit withdrawn" },
  annulled: { zh: "撤销裁决", en: "decision annulled" },
  remade: { zh: "撤销并责令重新作出裁决", en: "annulled, to be decided anew" },
} as const satisfies Record<string, Bilingual>;
