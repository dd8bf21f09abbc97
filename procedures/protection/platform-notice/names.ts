import type { Bilingual } from "#law";

export const rightKinds = {
  trademark: { zh: "注册商标专用权", en: "registered trademark" },
  patent: { zh: "专利权", en: "patent" },
  copyright: { zh: "著作权", en: "copyright" },
  other: { zh: "其他知识产权", en: "another IP right" },
} as const satisfies Record<string, Bilingual>;

/** What a notice must bring. The first evidence is the law's; the rest is what this house asks for. */
export const noticeItems = {
  evidence: { zh: "构成侵权的初步证据", en: "first evidence of infringement" },
  identity: { zh: "权利人身份证明和有效联系方式", en: "who the right holder is, and how to reach it" },
  right: { zh: "权利证明", en: "proof of the right" },
} as const satisfies Record<string, Bilingual>;
export type NoticeItem = keyof typeof noticeItems;

/** What a platform does about a listing (E-commerce Law 42). */
export const measures = {
  delete: { zh: "删除", en: "deleted" },
  block: { zh: "屏蔽", en: "blocked" },
  disconnect: { zh: "断开链接", en: "link cut" },
  "end-dealings": { zh: "终止交易和服务", en: "dealings and services ended" },
} as const satisfies Record<string, Bilingual>;

/** What the platform answers to a line of a notice. */
export const answers = {
  removed: { zh: "采取措施", en: "measure taken" },
  refused: { zh: "不采取措施", en: "refused" },
} as const satisfies Record<string, Bilingual>;

/** Why a line is refused: a list of the house. */
export const refusalReasons = {
  "no-such-listing": { zh: "商品链接不存在或者已下架", en: "no such listing, or gone already" },
  "not-located": { zh: "通知不足以定位商品", en: "the listing cannot be found from the notice" },
  "no-evidence": { zh: "该件没有初步证据", en: "no first evidence for this line" },
  "right-not-covering": { zh: "权利不及于该商品", en: "the right does not cover it" },
  authorised: { zh: "经权利人许可", en: "authorised by the right holder" },
  duplicate: { zh: "已在其他通知中处理", en: "handled under another notice" },
  other: { zh: "其他", en: "another reason" },
} as const satisfies Record<string, Bilingual>;

/** Where a line stands, or how it ended. */
export const lineStates = {
  pending: { zh: "待处理", en: "not answered yet" },
  removed: { zh: "已采取措施", en: "measure taken" },
  refused: { zh: "不采取措施", en: "refused" },
  contested: { zh: "已声明，等待期", en: "contested" },
  kept: { zh: "维持措施", en: "measure kept" },
  restored: { zh: "已恢复", en: "restored" },
  withdrawn: { zh: "投诉人撤回", en: "withdrawn" },
} as const satisfies Record<string, Bilingual>;
export type LineState = keyof typeof lineStates;

export const newsKinds = {
  complaint: { zh: "已向主管部门投诉", en: "complained to the authority" },
  suit: { zh: "已向人民法院起诉", en: "sued in court" },
} as const satisfies Record<string, Bilingual>;

export const rulings = {
  infringing: { zh: "认定侵权", en: "infringing" },
  "not-infringing": { zh: "认定不侵权", en: "not infringing" },
  withdrawn: { zh: "投诉、起诉撤回或者未受理", en: "complaint or suit withdrawn or not taken" },
} as const satisfies Record<string, Bilingual>;

/** What a platform may do about a shop that comes back: a list of the house. */
export const shopMeasures = {
  warning: { zh: "警告", en: "warning" },
  limit: { zh: "限制发布、降低展示", en: "fewer listings, lower display" },
  suspend: { zh: "暂停服务", en: "services suspended" },
  close: { zh: "关闭店铺", en: "shop closed" },
} as const satisfies Record<string, Bilingual>;
