import type { AgencyMatcher } from "../agencies/match.ts";
import type { Clause } from "./clause.ts";
import { readClauseZh } from "./clauseZh.ts";
import { sideLabelZh, whoLabelZh } from "./labelsZh.ts";
import { firstInk, linesOf, withoutPoint } from "./lines.ts";
import type { Place } from "./proposal.ts";

const opening = "[ \\t\\u3000*_·•●■◆▪—-]*";
const whoLine = new RegExp(`^${opening}${whoLabelZh.source}`, "u");
const sideLine = new RegExp(`^${opening}${sideLabelZh.source}`, "u");
const whoInLine = new RegExp(`(?<=[。；！”）])[ \\t\\u3000*_]*(?:${whoLabelZh.source})`, "u");

/**
 * Clauses without brackets: lines of their own (责任单位：甲 / 配合单位：乙 / 完成时限：…), of which those that stand together are one
 * clause; the end of a paragraph from such a label on; and a last sentence that says nothing but who (由甲牵头，乙参加。).
 */
export function lineClausesZh(text: string, match: AgencyMatcher): readonly Clause[] {
  const clauses: Clause[] = [];
  let group: Place | undefined;
  let hasWho = false;
  const close = (): void => {
    const clause = group === undefined || !hasWho ? undefined : readClauseZh(text, group, group, match);
    if (clause !== undefined) clauses.push(clause);
    group = undefined;
    hasWho = false;
  };
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end);
    if (words.trim() === "") continue;
    const labelled = words.includes("：") || /^[ \t\u3000*_]*（/u.test(words);
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
    for (const said of lastSentences(text, line)) {
      const clause = readClauseZh(text, withoutPoint(text, said), said, match, true);
      if (clause === undefined) continue;
      clauses.push({ ...clause, sentence: true });
      break;
    }
  }
  close();
  return clauses;
}

const spoken = /牵头|负责|主办|配合|参与|参加|协办|协助|落实|实施/u;

/**
 * The last sentence of a paragraph that has others before it, or what in it begins with ，由, where it speaks of responsibility; whether of
 * nothing else, its reading says.
 */
function lastSentences(text: string, { start, end }: Place): readonly Place[] {
  const words = text.slice(start, end).trimEnd();
  const core = words.replace(/[。.；;]+$/u, "");
  const cut = Math.max(
    ...["。", "；", "！", "——", "”"].map((sign) => core.lastIndexOf(sign) + (sign === "——" ? 1 : 0)),
  );
  // 未注明的，由甲负责 is about other tasks.
  const isDefault = /(?:未|没有|无|除)[^。；]{0,24}(?:注明|明确|标明|标注|列|指定|规定)/u.test(
    core.slice(Math.max(0, cut)),
  );
  if (isDefault) return [];
  const from = [...(cut < 0 ? [] : [cut + 1]), core.indexOf("，由", Math.max(0, cut)) + 1].filter((at) => at > 0);
  return from
    .filter((at) => core.length - at <= 260 && spoken.test(core.slice(at)))
    .map((at) => ({ start: firstInk(text, start + at), end: start + words.length }));
}
