/** What a label before a colon says of the names behind it; `none` for a date, a person, a scope. */
export type LabelRole = "lead" | "listed" | "joins" | "none";

const who = "(?:责任)?(?:部门|单位|机构|机关|主体|处室|科室|股室|部室|方|组织|地区)";
const opening = "^[\\s*_·•●■◆▪—-]*";
const closing = "[*_\\s]*(?:[：][*_\\s]*|(?:为|是)(?:：)?\\s*(?=.{2}))";
const boxed = (words: string): RegExp => new RegExp(`${opening}（(?:${words})）[：\\s]*`, "u");
const plain = (words: string): RegExp => new RegExp(`${opening}(?:${words})(?:（[^（）]{1,8}）)?${closing}`, "u");

const lead = `(?:总|主要|第一)?(?:牵头|主办|主责|承办|主管|组织|主要负责|主要责任|第一责任)(?:和负责|及负责)?(?:${who})`;
const listed = `(?:负责|责任|落实|实施|完成|执行|具体|具体负责|具体责任|涉及|分工|任务分工|责任分工|职责分工|工作分工)(?:落实|实施|承办)?(?:${who})`;
const joins = `(?:参与|参加|配合|协办|协同|支持|会同|协助|协作|协同配合|参与配合|联办|会办|指导|成员)(?:${who})`;
const bareLead = "牵头|主办|主责|总牵头|承办";
const bareListed = "负责|责任|落实|实施|(?:任务|责任|职责|工作)?分工";
const bareJoins = "参与|参加|配合|协办|协同|支持|会同|协助";
const person =
  "(?:牵头|责任|分管|主管|负责|联系|包保|包抓|主要)(?:责任)?(?:领导|人|人员|同志|负责人|人及联系方式|校领导|局领导)";

/** The order counts: persons first, for 责任人 is no body. A label without 单位 needs its colon. */
const labels: readonly (readonly [RegExp, LabelRole])[] = [
  [plain(person), "none"],
  [plain(lead), "lead"],
  [plain(joins), "joins"],
  [plain(listed), "listed"],
  [boxed(`${lead}|${bareLead}`), "lead"],
  [boxed(`${joins}|${bareJoins}`), "joins"],
  [boxed(`${listed}|${bareListed}`), "listed"],
  [new RegExp(`${opening}(?:${bareLead})[*_\\s]*：[*_\\s]*`, "u"), "lead"],
  [new RegExp(`${opening}(?:${bareJoins})[*_\\s]*：[*_\\s]*`, "u"), "joins"],
  [new RegExp(`${opening}(?:${bareListed})[*_\\s]*：[*_\\s]*`, "u"), "listed"],
  [
    boxed(
      "[\\p{Script=Han}]{0,4}(?:时限|时间|期限|进度|日期|节点|标准|目标|成果|范围|来源|依据)[\\p{Script=Han}]{0,3}",
    ),
    "none",
  ],
  [new RegExp(`${opening}[\\p{Script=Han}]{2,8}[*_\\s]*：[*_\\s]*`, "u"), "none"],
];

/** The label at the head of `words`, and how long it is. */
export function labelZh(words: string): { readonly role: LabelRole; readonly length: number } | undefined {
  for (const [pattern, role] of labels) {
    const label = pattern.exec(words);
    if (label !== null) return { role, length: label[0].length };
  }
  return undefined;
}

/** Labels that say who, wherever they stand behind a blank or a point. */
export const whoLabelZh = new RegExp(
  `(?:（(?:${lead}|${joins}|${listed})）|(?:${lead}|${joins}|${listed})(?:（[^（）]{1,8}）)?[*_ \\t]*：|(?:${bareLead}|${bareJoins}|责任|责任分工|任务分工)[*_ \\t]*：)`,
  "u",
);
/** Labels that stand beside them: when, what comes of it, whom to ask. */
export const sideLabelZh = new RegExp(
  `(?:${person}|[\\p{Script=Han}]{0,4}(?:时限|时间|期限|进度|日期|节点|成果|标志|联系人|电话|备注)[\\p{Script=Han}]{0,3})[*_ \\t]*：`,
  "u",
);
const labelWord = new RegExp(`^(?:${lead}|${joins}|${listed}|${person}|${bareLead}|${bareJoins}|${bareListed})$`, "u");
/** A word that only labels is nobody's name. */
export function isLabelWord(name: string): boolean {
  return labelWord.test(name);
}
