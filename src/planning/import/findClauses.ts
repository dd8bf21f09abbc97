import type { AgencyMatcher } from "../agencies/match.ts";
import { allNamed, type Clause } from "./clause.ts";
import { readClauseEn } from "./clauseEn.ts";
import { readClauseZh } from "./clauseZh.ts";
import type { Place } from "./proposal.ts";

const wordsZh =
  /负责|牵头|主办|承办|协办|参与|配合|指导|落实|实施|(?:责任|主责|主管|实施|完成)(?:部门|单位|主体)|按(?:照)?(?:各自)?职责/u;
const wordsEn =
  /\b(?:responsib\w*|lead(?:s|ing|er)?|led|participat\w*|support(?:s|ed|ing)?|assist\w*|coordinat\w*|cooperat\w*|undertak\w*|in charge|implement(?:s|ed|ing)?)\b/iu;
/** A clause on a line of its own, without brackets: 责任单位：甲、乙 / Responsible: X. */
const lineZh =
  /(?:(?:^[ \t]*[*_]{0,2}|(?<=[。；！”])[ \t]*)(?:牵头|主办|主责|负责|责任|承办)(?:部门|单位|机构|主体)(?:[*_]{0,2})：[^。\n]+|(?<=[。；！”])(?:(?:此|该|本|这)项(?:工作|任务|事项|措施)?|上述(?:工作|任务)|以上(?:工作|任务))?由[^。\n]+(?:牵头|负责|落实|参与|配合)[^。\n]{0,12})。?(?=[ \t]*$)/gmu;
const lineEn =
  /(?:^[ \t*_-]*|(?<=[.;!?]\s))(?:lead(?:ing)?|responsible|implementing|accountable)(?: (?:agency|agencies|department|departments|body|bodies|unit|units|party|parties|organi[sz]ations?))?[*_]{0,2}:.+$/gimu;

/** Every responsibility clause, in the order of the text. */
export function findClauses(text: string, language: "zh" | "en", match: AgencyMatcher): readonly Clause[] {
  const clauses: Clause[] = [];
  const read = language === "zh" ? readClauseZh : readClauseEn;
  for (const whole of brackets(text, language)) {
    const inner = { start: whole.start + 1, end: whole.end - 1 };
    const words = text.slice(inner.start, inner.end);
    if (words.length > 600 || !closesSentence(text, whole)) continue;
    const spoken = (language === "zh" ? wordsZh : wordsEn).test(words);
    const behindSentence = /[。；！”.;!?]\s*$/u.test(text.slice(Math.max(0, whole.start - 3), whole.start));
    if (!spoken && !behindSentence) continue;
    const clause = read(text, inner, whole, match);
    // In English anything may stand in brackets: bare names count only where the register has them all.
    const registered = (one: Clause): boolean => allNamed(one).every(({ named }) => match(named).agency !== null);
    if (clause !== undefined && (spoken || (clause.bare && (language === "zh" || registered(clause)))))
      clauses.push(clause);
  }
  for (const { index, 0: line } of text.matchAll(language === "zh" ? lineZh : lineEn)) {
    const whole = { start: index + (line.length - line.trimStart().length), end: index + line.trimEnd().length };
    if (clauses.some(({ start, end }) => start < whole.end && whole.start < end)) continue;
    const clause = read(text, whole, whole, match);
    if (clause !== undefined) clauses.push(clause);
  }
  return clauses.toSorted((a, b) => a.start - b.start);
}

/** Outermost brackets, each within one paragraph. */
function brackets(text: string, language: "zh" | "en"): readonly Place[] {
  const [opens, closes] = language === "zh" ? ["（", "）"] : ["(", ")"];
  const found: Place[] = [];
  let start = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "\n" && depth > 0 && !continues(text, at)) depth = 0;
    if (char === opens) {
      if (depth === 0) start = at;
      depth++;
    } else if (char === closes && depth > 0) {
      depth--;
      if (depth === 0) found.push({ start, end: at + 1 });
    }
  }
  return found;
}

/** A line broken by the layout of a page, not by its writer: no sentence ends there. */
function continues(text: string, at: number): boolean {
  return (
    /[、，,]\s*$/u.test(text.slice(Math.max(0, at - 3), at)) ||
    /^[ \t]*[\p{Script=Han}a-z、，]+[）)]/u.test(text.slice(at + 1, at + 40))
  );
}

/** It stands behind a sentence or ends one; a bracket in the middle of a sentence explains a word. */
function closesSentence(text: string, { start, end }: Place): boolean {
  const before =
    text
      .slice(Math.max(0, start - 4), start)
      .trimEnd()
      .at(-1) ?? "";
  const after = text.slice(end, end + 4).trimStart();
  return (
    /[。；！？.;!?”"」』）)：:]/u.test(before) ||
    after === "" ||
    /^[。；.;]/u.test(after) ||
    /^\s*\n/u.test(text.slice(end, end + 3))
  );
}
