import type { Bilingual } from "#law";

/** What the author of a demonstration listing meant it to be, and whether screening ought to raise it. */
export interface Intent {
  readonly name: Bilingual;
  readonly expected: "alert" | "quiet";
}

export const intents = {
  authorised: { name: { zh: "授权店铺的正品", en: "genuine, authorised seller" }, expected: "quiet" },
  plain: { name: { zh: "直接使用商标的假货", en: "counterfeit, mark used openly" }, expected: "alert" },
  "too-cheap": { name: { zh: "价格远低于备案价的假货", en: "counterfeit, price far too low" }, expected: "alert" },
  spaced: { name: { zh: "字间加空格", en: "disguised by spaces" }, expected: "alert" },
  "full-width": { name: { zh: "全角字母", en: "disguised by full-width letters" }, expected: "alert" },
  "zero-width": { name: { zh: "插入不可见字符", en: "disguised by invisible characters" }, expected: "alert" },
  leet: { name: { zh: "数字代替字母", en: "digits in place of letters" }, expected: "alert" },
  homoglyph: { name: { zh: "形似的外文字母", en: "look-alike letters of another script" }, expected: "alert" },
  punctuated: { name: { zh: "字间插入符号", en: "disguised by punctuation" }, expected: "alert" },
  "one-character": { name: { zh: "改动一个字", en: "one character changed" }, expected: "alert" },
  traditional: { name: { zh: "繁体写法", en: "written in traditional characters" }, expected: "alert" },
  compatible: { name: { zh: "适用于、兼容该品牌", en: "says it fits the brand" }, expected: "quiet" },
  "other-goods": { name: { zh: "同样文字用于不类似商品", en: "same words on dissimilar goods" }, expected: "quiet" },
  "ordinary-words": { name: { zh: "文字偶然连在一起", en: "the words meet by chance" }, expected: "quiet" },
  "no-right-in-force": { name: { zh: "权利已失效或尚未注册", en: "no right in force" }, expected: "quiet" },
  "second-hand": { name: { zh: "个人转让的二手正品", en: "second-hand and genuine" }, expected: "quiet" },
  unrelated: { name: { zh: "与任何商标无关", en: "nothing to do with any mark" }, expected: "quiet" },
} as const satisfies Record<string, Intent>;
export type IntentName = keyof typeof intents;
