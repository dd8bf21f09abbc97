import type { AgencyMatcher } from "../agencies/match.ts";
import { allNamed, type Clause } from "./clause.ts";
import { readClauseEn } from "./clauseEn.ts";
import { mayBeEnglishBody } from "./englishNames.ts";
import { sideLabelEn, whoLabelEn } from "./labelsEn.ts";
import { firstInk, linesOf, withoutPoint } from "./lines.ts";
import type { Place } from "./proposal.ts";

const opening = "^[ \\t*_·•–—-]*";
const whoLine = new RegExp(`${opening}(?:${whoLabelEn.source})`, "iu");
const sideLine = new RegExp(`${opening}(?:${sideLabelEn.source})`, "iu");
const whoInLine = new RegExp(`(?<=[.;!?)]\\s)[*_]*(?:${whoLabelEn.source})`, "iu");

/**
 * Clauses without brackets: lines of their own (Lead agency: X / Supporting agencies: Y / Timeline: …), those together one clause; the end
 * of a paragraph from such a label on; and a last sentence that says nothing but who (Led by X, with Y.).
 */
export function lineClausesEn(text: string, match: AgencyMatcher): readonly Clause[] {
  const clauses: Clause[] = [];
  let group: Place | undefined;
  let hasWho = false;
  const close = (): void => {
    const clause = group === undefined || !hasWho ? undefined : readClauseEn(text, group, group, match);
    if (clause !== undefined) clauses.push(clause);
    group = undefined;
    hasWho = false;
  };
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end);
    if (words.trim() === "") continue;
    const labelled = /:|\s[–—-]\s/u.test(words);
    const who = labelled && whoLine.test(words);
    if (who || (labelled && sideLine.test(words))) {
      group = { start: group?.start ?? firstInk(text, line.start), end: line.start + words.trimEnd().length };
      hasWho ||= who;
      continue;
    }
    close();
    if (/^\s*\|/u.test(words) || words.split("\t").length > 2) continue;
    const label = labelled ? whoInLine.exec(words) : null;
    if (label !== null) {
      group = { start: firstInk(text, line.start + label.index), end: line.start + words.trimEnd().length };
      hasWho = true;
      continue;
    }
    const said = lastSentence(text, line);
    if (said === undefined) continue;
    const clause = readClauseEn(text, withoutPoint(text, said), said, match);
    if (clause !== undefined && allNamed(clause).every(({ named }) => mayBeEnglishBody(named, match)))
      clauses.push({ ...clause, sentence: true });
  }
  close();
  return clauses;
}

const sentence =
  /^(?:(?:to be |jointly )?(?:led|headed|implemented|delivered) by\s.+|(?:under the )?(?:lead|leadership|responsibility) of\s.+|(?:the\s)?[A-Z].{2,160}?\b(?:(?:will |shall |to )?(?:take|takes|have|has) the lead|(?:will |shall |is to |are to )?(?:be |is |are )(?:jointly )?(?:responsible|in charge)|(?:will |shall )?leads?)\b(?:,? (?:with|and|while|supported|in|according|by|each)\b.*)?)$/iu;

/** The last sentence of a paragraph that has others before it, where it says who and nothing else. */
function lastSentence(text: string, { start, end }: Place): Place | undefined {
  const words = text.slice(start, end).trimEnd();
  const core = words.replace(/[.;]+$/u, "");
  const cuts = [...core.matchAll(/(?<!\b[A-Z])[.;!?]\s+(?=[A-Z])/gu)];
  const last = cuts.at(-1);
  if (last === undefined) return undefined;
  const from = last.index + last[0].length;
  if (core.length - from > 300 || !sentence.test(core.slice(from))) return undefined;
  return { start: start + from, end: start + words.length };
}
