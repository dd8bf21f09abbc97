import type { Bilingual } from "#law";
import { cite } from "#statutes";
import { patentNotFiledGrounds } from "../../counterfeit-patent/names.ts";
import type { Ground } from "./Ground.ts";

/** The words of intake. Each list is the enum, the menu and the print at once. */

export const channels = {
  window: { zh: "现场窗口", en: "at the window" },
  online: { zh: "网上平台", en: "online" },
  hotline: { zh: "热线记录", en: "record of the hotline" },
} as const satisfies Record<string, Bilingual>;

export const informerKinds = {
  anonymous: { zh: "匿名举报", en: "anonymous" },
  "real-name": { zh: "实名举报", en: "by name" },
} as const satisfies Record<string, Bilingual>;

export const tellingWays = {
  phone: { zh: "电话", en: "by telephone" },
  message: { zh: "短信或者电子方式", en: "by message or electronically" },
  letter: { zh: "书信", en: "by letter" },
  "in-person": { zh: "当面", en: "in person" },
} as const satisfies Record<string, Bilingual>;

/** What a complaint must bring. The list is a house list: the text of the measures was not read on it. */
export const complaintItems = {
  identity: { zh: "投诉人身份证明", en: "who complains, with proof" },
  respondent: { zh: "明确的被投诉人", en: "a respondent who can be identified" },
  facts: { zh: "具体的请求、事实和理由", en: "the request, the facts and the reasons" },
  right: { zh: "商标权利证明", en: "proof of the right in the mark" },
} as const satisfies Record<string, Bilingual>;
export type ComplaintItem = keyof typeof complaintItems;

const house = { article: cite("house", "1") };
const filing = { article: cite("penalty-law", "54") };

/** No text that we read lists them: grounds of this house. */
export const nonAcceptanceGrounds = {
  "not-competent": { zh: "不属于本机关职责", en: "not a matter for this office", ...house },
  incomplete: { zh: "逾期未补正或者补正后仍不齐全", en: "not completed, or still incomplete", ...house },
  "no-right": { zh: "不能证明享有商标权利", en: "no right in the mark is shown", ...house },
  "already-handled": { zh: "已经处理且没有新的情况", en: "dealt with already, and nothing is new", ...house },
  "in-court": { zh: "已由法院或者其他机关受理", en: "before a court or another authority already", ...house },
  other: { zh: "其他", en: "another ground" },
} as const satisfies Record<string, Ground>;
export type NonAcceptanceGround = keyof typeof nonAcceptanceGrounds;

export const notFiledGrounds = {
  "no-evidence": { zh: "没有证据证明存在侵权行为", en: "nothing shows an infringement", ...filing },
  authorised: {
    zh: "使用经商标注册人许可或者另有合法依据",
    en: "the use is authorised or otherwise lawful",
    ...filing,
  },
  "not-competent": { zh: "不属于本机关管辖", en: "not within the jurisdiction of this office", ...filing },
  "time-barred": { zh: "违法行为超过追责期限", en: "the act is out of time", article: cite("penalty-law", "36") },
  other: { zh: "其他依法不予立案的情形", en: "another ground of law" },
} as const satisfies Record<string, Ground>;

/** The grounds of every kind of case: which of them a form offers is its law's. */
export const everyNotFiledGround = { ...notFiledGrounds, ...patentNotFiledGrounds };
export type NotFiledGround = keyof typeof everyNotFiledGround;

export const mediationResults = {
  agreement: { zh: "达成调解协议", en: "agreement" },
  none: { zh: "未达成协议", en: "no agreement" },
  withdrawn: { zh: "投诉人撤回调解请求", en: "request for mediation withdrawn" },
} as const satisfies Record<string, Bilingual>;
