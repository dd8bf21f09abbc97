import type { Bilingual, Citation, Confidence } from "#law";
import { cite } from "#statutes";

/** Ways of service by the rules of civil procedure, which the penalty law follows (its article 61). */
export const serviceWays = {
  direct: { zh: "直接送达", en: "direct" },
  left: { zh: "留置送达", en: "left in the presence of a witness or recorded" },
  electronic: { zh: "电子送达（当事人签署确认）", en: "electronic, with signed consent" },
  post: { zh: "邮寄送达", en: "by post" },
  notice: { zh: "公告送达", en: "by public notice" },
} as const satisfies Record<string, Bilingual>;
export type ServiceWay = keyof typeof serviceWays;

/** Which day counts, by the way; the article and how sure we are of it. */
export const serviceRules = {
  direct: {
    day: { zh: "受送达人在送达回证上签收的日期", en: "the day on which the addressee signed the receipt" },
    article: cite("civil-procedure-law", "87-88"),
    confidence: "read",
  },
  left: {
    day: { zh: "留置并经见证或者记录的日期", en: "the day on which it was left, witnessed or recorded" },
    article: cite("civil-procedure-law", "89"),
    confidence: "read",
  },
  electronic: {
    day: { zh: "到达受送达人指定系统的日期", en: "the day on which it reached the system the addressee named" },
    article: cite("civil-procedure-law", "90"),
    confidence: "read",
  },
  post: {
    day: { zh: "回执上注明的收件日期", en: "the day on the return slip" },
    article: cite("civil-procedure-law", "91"),
    confidence: "read",
  },
  notice: {
    day: {
      zh: "自发出公告之日起经过三十日（境外六十日）",
      en: "thirty days after the notice (sixty for a person abroad)",
    },
    article: cite("civil-procedure-law", "95"),
    confidence: "read",
  },
} as const satisfies Record<ServiceWay, { day: Bilingual; article: Citation; confidence: Confidence }>;

/** Why a paper came back. */
export const undeliveredReasons = {
  moved: { zh: "迁移新址不明", en: "moved, new address unknown" },
  refused: { zh: "拒收", en: "refused" },
  absent: { zh: "多次无人签收", en: "nobody there at several tries" },
  "wrong-address": { zh: "地址不准确", en: "the address is wrong" },
  "not-reached": { zh: "电子系统未到达", en: "did not reach the electronic system" },
  other: { zh: "其他", en: "another reason" },
} as const satisfies Record<string, Bilingual>;
