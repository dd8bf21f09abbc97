import type { AgencyMatcher } from "../agencies/match.ts";
import { allNamed, type Clause, legendEn } from "./clause.ts";
import { readClauseEn } from "./clauseEn.ts";
import { readClauseZh } from "./clauseZh.ts";
import { lineClausesEn } from "./lineClausesEn.ts";
import { lineClausesZh } from "./lineClausesZh.ts";
import type { Place } from "./proposal.ts";

const wordsZh =
  /负责|牵头|会同|主办|承办|协办|参与|参加|配合|指导|落实|实施|推进|为主|责任|分工|(?:主管|完成)(?:部门|单位|主体)|(?:按|依)(?:照|据)?(?:各自)?职责/u;
const wordsEn =
  /\b(?:responsib\w*|lead(?:s|ing|er)?|led|participat\w*|support(?:s|ed|ing)?|assist\w*|coordinat\w*|cooperat\w*|undertak\w*|in charge|implement(?:s|ed|ing)?|owners?|action(?:ed)? by|delivered by|partners?|co-?leads?|departments|agencies)\b/iu;
/** Every responsibility clause, in the order of the text. */
export function findClauses(text: string, language: "zh" | "en", match: AgencyMatcher): readonly Clause[] {
  const clauses: Clause[] = [];
  const bare: Clause[] = [];
  const loose: Clause[] = [];
  const read = language === "zh" ? readClauseZh : readClauseEn;
  for (const whole of brackets(text, language)) {
    const inner = { start: whole.start + 1, end: whole.end - 1 };
    const words = text.slice(inner.start, inner.end);
    if (words.length > 600 || !closesSentence(text, whole)) continue;
    const spoken = (language === "zh" ? wordsZh : wordsEn).test(words);
    const clause = read(text, inner, whole, match);
    if (clause === undefined) {
      if (language === "en" && endsParagraph(text, whole)) loose.push(...looseClause(text, inner, whole, match));
      continue;
    }
    if (spoken && !clause.bare) clauses.push(clause);
    else if (language === "zh" && /[。；！”]\s*$/u.test(text.slice(Math.max(0, whole.start - 3), whole.start)))
      clauses.push(clause);
    else if (clause.bare && !explainsName(text, whole, language)) bare.push(clause);
  }
  bare.push(...behindDash(text, language, match));
  clauses.push(...knownAlone(bare, clauses, match));
  if (isHabitual(loose, clauses, text)) clauses.push(...loose);
  const lines = language === "zh" ? lineClausesZh(text, match) : lineClausesEn(text, match);
  for (const clause of lines)
    if (!clauses.some(({ start, end }) => start < clause.end && clause.start < end)) clauses.push(clause);
  const inOrder = clauses.toSorted((a, b) => a.start - b.start);
  // 括号内为配合部门: names alone in brackets help.
  return language === "zh" && helpersInBrackets.test(text)
    ? inOrder.map((one) => (one.bare ? { ...one, doers: [], joins: allNamed(one), bare: false } : one))
    : inOrder;
}

const helpersInBrackets =
  /括号(?:内|中|里)(?:的)?(?:部门|单位|所列)?(?:为|是|系|均为|列|所列)[^。；\n]{0,6}(?:配合|协办|参与|参加|协助)/u;

/**
 * Anything may stand in brackets: names without a verb count only where the register or another clause knows at least half of them, or
 * where at least three such brackets in the document hold nothing but what is written like an office.
 */
function knownAlone(bare: readonly Clause[], clauses: readonly Clause[], match: AgencyMatcher): readonly Clause[] {
  const said = new Set(clauses.flatMap(allNamed).map(({ named }) => named));
  // English names were held against what a body is called when they were read.
  const isOffice = (clause: Clause): boolean =>
    !clause.doubtful && allNamed(clause).every(({ named }) => office.test(named) || /^[A-Z]/u.test(named));
  const isHabit = bare.filter(isOffice).length >= 3;
  return bare.filter((clause) => {
    const names = allNamed(clause);
    const known = names.filter(({ named }) => said.has(named) || match(named).agency !== null).length;
    return known * 2 >= names.length || (isHabit && isOffice(clause));
  });
}

/** (Trading Standards, Police): names that look like no office, at the end of a paragraph. */
function looseClause(text: string, inner: Place, whole: Place, match: AgencyMatcher): readonly Clause[] {
  const clause = readClauseEn(text, inner, whole, match, true);
  const isName = (named: string): boolean =>
    /^(?:(?:[A-Z][\w’'.&-]*|of|and|for|the|all|services)\s?){1,7}$/u.test(named) &&
    !/^(?:See|Figure|Table|Annex|Appendix|Section|Chapter|Source|Note|Page|Box)\b/u.test(named);
  return clause !== undefined && allNamed(clause).every(({ named }) => isName(named)) ? [clause] : [];
}

/** Such brackets are clauses where the document says that bodies stand in brackets, or where the same names come again in several. */
function isHabitual(loose: readonly Clause[], clauses: readonly Clause[], text: string): boolean {
  if (legendEn.test(text) && /\bbrackets?\b|\bparenthes[ei]s\b/iu.test(text)) return true;
  const count = new Map<string, number>();
  for (const { named } of [...loose, ...clauses].flatMap(allNamed)) count.set(named, (count.get(named) ?? 0) + 1);
  return loose.length >= 3 && [...count.values()].filter((times) => times > 1).length * 4 >= count.size;
}

function endsParagraph(text: string, { start, end }: Place): boolean {
  return (
    /[.;!?]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /^[.]?[ \t]*(?:\n|$)/u.test(text.slice(end, end + 8))
  );
}

/** Draft the rules - Ministry of Culture (lead), Ministry of Justice · 修订条例——市司法局 */
function behindDash(text: string, language: "zh" | "en", match: AgencyMatcher): readonly Clause[] {
  const tail =
    language === "zh"
      ? /(?:——|—|--)\s*([^—\n。；]{2,80})[。；]?[ \t]*$/gmu
      : /\s(?:-|–|—)\s+([A-Z][^\n;–—]{2,160})$/gmu;
  return [...text.matchAll(tail)].flatMap(({ index, 0: said, 1: names = "" }) => {
    const start = index + said.indexOf(names);
    const place = { start, end: start + names.trimEnd().length };
    if (text.slice(text.lastIndexOf("\n", index) + 1, index).trim().length < 4) return [];
    const clause = (language === "zh" ? readClauseZh : readClauseEn)(text, place, place, match);
    return clause === undefined ? [] : [clause];
  });
}

/** The Intellectual Property Office (KIPO); 国家知识产权局（商标局）。: another name, behind the name. */
function explainsName(text: string, { start }: Place, language: "zh" | "en"): boolean {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  if (language === "en") return /(?:^|\s)[A-Z][\w’'-]*$/u.test(before) && /\p{Ll}/u.test(before.slice(-2));
  return office.test(before);
}

const office = /(?:部|委|局|署|办|厅|处|政府|法院|检察院|委员会|办公室|中心|管委会)$/u;

/** Outermost brackets, each within one paragraph. */
function brackets(text: string, language: "zh" | "en"): readonly Place[] {
  const [opens, closes] = language === "zh" ? ["（", "）"] : ["([", ")]"];
  const found: Place[] = [];
  let start = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (char === "\n" && depth > 0 && !continues(text, at)) depth = 0;
    if (opens.includes(char)) {
      if (depth === 0) start = at;
      depth++;
    } else if (closes.includes(char) && depth > 0) {
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

/**
 * It stands behind a sentence or ends one; a bracket in the middle of a sentence explains a word, but where a part of the sentence ends
 * with it, it may say whose that part is (加强专利保护（甲负责），加强版权保护（乙负责）。).
 */
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
    /^\s*\n/u.test(text.slice(end, end + 3)) ||
    (after.startsWith("，") && /(?:牵头|负责|配合|落实)$/u.test(text.slice(start, end - 1)))
  );
}
