import type { Bilingual } from "#law";

/** A dimension that a case itself tells, each procedure in its own facts. */
export type ToldDimension = "right" | "channel" | "foreign";

/**
 * Where a procedure's state tells it: always the same; the first of some paths that holds a text; the one value that every hit
 * of a JSON path has ("several" where they differ); or a key where a JSON path finds anything. What no case of it tells is
 * not recorded (`noKey`), never nought.
 */
export type Told =
  | { readonly is: string }
  | { readonly firstOf: readonly (readonly string[])[]; readonly otherwise?: string }
  | { readonly each: string }
  | { readonly where: string; readonly is: string };

const patent = [["facts", "request", "patentKind"]];

/** By dimension and procedure. A procedure that is not named tells nothing. */
export const toldByCase: Readonly<Record<ToldDimension, Readonly<Record<string, Told>>>> = {
  right: {
    clue: { is: "trademark" },
    "trademark-enforcement": { is: "trademark" },
    "counterfeit-patent": { firstOf: [["facts", "patent", "kind"]], otherwise: "patent" },
    "customs-recordal": { firstOf: [["facts", "application", "kind"]] },
    "customs-detention": { each: "$.facts.rights[*].kind" },
    "patent-adjudication": { firstOf: patent, otherwise: "patent" },
    "patent-mediation": { firstOf: patent, otherwise: "patent" },
    "platform-notice": { firstOf: [["facts", "notice", "rightKind"]] },
  },
  channel: {
    clue: { firstOf: [["facts", "raised", "declaration", "channel"]] },
    "trademark-enforcement": {
      firstOf: [
        ["facts", "complaint", "channel"],
        ["facts", "informer", "channel"],
      ],
    },
    "counterfeit-patent": {
      firstOf: [
        ["facts", "complaint", "channel"],
        ["facts", "informer", "channel"],
      ],
    },
    "customs-detention": { firstOf: [["facts", "declaration", "channel"]] },
  },
  // Asked of respondents only: where none is abroad, who asked may still be, so nothing is recorded then.
  foreign: {
    "patent-adjudication": { where: "$.facts.respondents.*.party.abroad ? (@ == true)", is: "foreign" },
  },
};

/** The keys of these dimensions in words. */
export const toldNames: Readonly<Record<ToldDimension, Readonly<Record<string, Bilingual>>>> = {
  right: {
    trademark: { zh: "商标", en: "trademark" },
    invention: { zh: "发明专利", en: "invention patent" },
    "utility-model": { zh: "实用新型专利", en: "utility model" },
    design: { zh: "外观设计专利", en: "design" },
    patent: { zh: "专利（未分类）", en: "patent, kind not told" },
    copyright: { zh: "著作权", en: "copyright" },
    other: { zh: "其他知识产权", en: "another IP right" },
    several: { zh: "多种权利", en: "rights of several kinds" },
  },
  channel: {
    window: { zh: "现场窗口", en: "at the window" },
    online: { zh: "网上平台", en: "online" },
    hotline: { zh: "热线", en: "hotline" },
    cargo: { zh: "货运", en: "cargo" },
    "cross-border-e-commerce": { zh: "跨境电商", en: "cross-border e-commerce" },
    traveller: { zh: "旅客携带", en: "traveller" },
    post: { zh: "邮递", en: "post" },
  },
  foreign: { foreign: { zh: "有境外当事人", en: "a party from abroad" } },
};
