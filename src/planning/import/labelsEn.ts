import type { LabelRole } from "./labelsZh.ts";

const who =
  "(?:agenc(?:y|ies)|departments?|bod(?:y|ies)|units?|part(?:y|ies)|organi[sz]ations?|ministr(?:y|ies)|institutions?|entit(?:y|ies)|offices?|authorit(?:y|ies)|partners?|actors?|stakeholders?|teams?|owners?|directorates?)";
const lead = `(?:joint |overall |main |primary )?(?:co-?)?lead(?:s|ing|er|ers)?(?: and responsible)?(?: ${who})?|(?:${who} )?(?:in the lead|leading)|(?:action |task |business )?owner|led by|host(?: ${who})?|organi[sz]er|coordinator|coordinating ${who}`;
const listed = `(?:primarily |main |primary )?(?:responsible|responsibility|responsibilities|accountable|accountability|implementing|implementers?|executing|delivering|competent)(?: ${who}| for delivery| for implementation)?|implement(?:ed|ation) by|(?:action |task |business )?owners?|(?:${who} )(?:responsible|in charge)|action by|actioned by|delivered by|delivery(?: ${who})?|assigned to|assignees?|who|by whom|${who}`;
const joins = `(?:supported|assisted|joined) by|(?:(?:participa|cooperat|assist|contribut|collaborat)\\w*|supporting|support|joining|partner(?:ing)?|other|key)(?: ${who})|participants?|contributors?|collaborators?|support(?:ing|ers?)?|cooperating|assisting|contributing|partners?|with|together with`;
const side =
  "(?:time ?(?:frame|line|scale)?|timing|when|dead ?lines?|due(?: date| by)?|target(?: date)?s?|by when|completion(?: date)?|milestones?|status|indicators?|measures? of success|outputs?|outcomes?|deliverables?|budget|cost|resources|funding|consult(?:ed|ation|ees)?|informed|priority|start(?: date)?|end(?: date)?|scope|notes?|contact(?: point)?|progress)";
const end = "[*_ \\t]*(?::[*_ \\t]*|\\s+[–—-]\\s+)";
const opening = "^[\\s*_·•–—-]*(?:and\\s+)?";

const labels: readonly (readonly [RegExp, LabelRole])[] = [
  [new RegExp(`${opening}(?:${side})${end}`, "iu"), "none"],
  [new RegExp(`${opening}(?:${lead})${end}`, "iu"), "lead"],
  [new RegExp(`${opening}(?:${joins})${end}`, "iu"), "joins"],
  [new RegExp(`${opening}(?:${listed})${end}`, "iu"), "listed"],
  [/^[\s*_]*[A-Za-z][A-Za-z ]{2,40}:[*_\s]*/u, "none"],
];

/** The label at the head of `words`, and how long it is. */
export function labelEn(words: string): { readonly role: LabelRole; readonly length: number } | undefined {
  for (const [pattern, role] of labels) {
    const label = pattern.exec(words);
    if (label !== null) return { role, length: label[0].length };
  }
  return undefined;
}

/** A line, or the rest of one behind a point, that begins so says who. */
export const whoLabelEn = new RegExp(`(?:${lead}|${joins}|${listed})${end}`, "iu");
export const sideLabelEn = new RegExp(`(?:${side})${end}`, "iu");
