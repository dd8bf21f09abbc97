import type { AgencyMatcher } from "../agencies/match.ts";
import { backwardOf } from "./backward.ts";
import { bodyHeadings } from "./bodyHeadings.ts";
import type { Clause, Standing } from "./clause.ts";
import type { Document } from "./describe.ts";
import { mayBeEnglishBody, splitEnglishNames } from "./englishNames.ts";
import { mayBeBody, splitNames } from "./names.ts";
import { innermost, type Block, headingOf, lineage, type Outline } from "./outline.ts";

const otherwiseZh =
  /(?:(?:未|没有|无)(?:另行|单独|逐一)?(?:注明|明确|标明|标注|列明|列出|载明|写明|指定|确定)|除(?:另有|已|特别|单独|上述|文中)*(?:注明|明确|标明|标注|列明|规定|说明)(?:的|者)?[^。；，\n]{0,8}(?:外|以外))[^。；\n]{0,24}?(?:，)?(?:均)?由(?<who>[^。，；\n]+?)(?:牵头|负责|落实)/u;
const otherwiseEn =
  /(?:tasks?|items?|measures?|actions?)[^.\n]{0,40}\b(?:no|not|without)\b[^.\n]{0,60}(?:are|is|fall to|falls to)\s+(?:the )?(?:responsibility of |led by |to be led by |for )?(?<who>(?:the )?[A-Z][^.;\n]+)/u;

/** "Tasks that name nobody fall to X": said once, anywhere, for the whole document. */
export function otherwiseOf({ folded, language, match }: Document): Standing | null {
  const said = (language === "zh" ? otherwiseZh : otherwiseEn).exec(folded);
  const who = said?.groups?.["who"];
  if (said === null || who === undefined) return null;
  const start = said.index + said[0].indexOf(who);
  const { names } = (language === "zh" ? splitNames : splitEnglishNames)(folded, start, start + who.length, match);
  return names.length > 0 && names.every(({ named }) => isBody(named, language, match))
    ? { leads: [], doers: names }
    : null;
}

function isBody(named: string, language: "zh" | "en", match: AgencyMatcher): boolean {
  return language === "zh" ? mayBeBody(named, match) : mayBeEnglishBody(named, match);
}

/**
 * The clauses that say something of all tasks of a chapter, by where they begin to hold: those in its heading (本章各项均由甲牵头; 一、加强保护
 * （牵头单位：甲） over numbered tasks), which are no clause of any task, and those that go on "below" (以下均需乙落实), which are.
 */
export function chapterDefaults(
  doc: Document,
  outline: Outline,
  clauses: readonly Clause[],
  tasks: ReadonlySet<Block>,
): ChapterDefaults {
  const rules: { readonly from: number; readonly until: number; readonly standing: Standing }[] = [];
  const own: Clause[] = [];
  const backward = backwardOf(doc);
  const headings = holdersOf(tasks);
  for (const clause of clauses) {
    if (backward.some(({ start, end }) => start <= clause.start && clause.end <= end)) continue;
    const block = innermost(outline, clause.start);
    const inHeading = block !== undefined && isInHeading(doc, block, clause);
    const naming = clause.leads.length + clause.doers.length + clause.joins.length > 0;
    if (clause.standing !== null && block !== undefined) {
      const scope: Block = inHeading ? block : (lineage(block)[0] ?? block);
      rules.push({ from: clause.end, until: scope.end, standing: clause.standing });
    } else if (inHeading && headings.has(block)) {
      const { leads, doers, joins } = clause;
      rules.push({
        from: clause.end,
        until: block.end,
        standing: { leads, doers: [], otherwise: [...leads, ...doers, ...joins] },
      });
      continue;
    }
    if (naming) own.push(clause);
  }
  for (const { block, names, leads } of bodyHeadings(doc, outline, headings))
    rules.push({
      from: block.mark.bodyStart,
      until: block.end,
      standing: { leads: leads ? names : [], doers: [], otherwise: names },
    });
  // What stands further in holds before what stands around it.
  rules.sort((a, b) => a.from - b.from);
  const chapterOf = (at: number): Block | undefined => {
    const block = innermost(outline, at);
    return block === undefined ? undefined : lineage(block)[0];
  };
  const after = (start: number, label: string | null): Standing | undefined => {
    const number = Number(/\d+/u.exec(label ?? "")?.[0] ?? Number.NaN);
    return backward.find(({ from, to, start: said }) =>
      from === undefined || to === undefined
        ? start < said && chapterOf(start) === chapterOf(said)
        : from <= number && number <= to,
    )?.standing;
  };
  return {
    own,
    at: (start, label) =>
      rules.findLast(({ from, until }) => from <= start && start < until)?.standing ?? after(start, label) ?? null,
  };
}

/** Parts that tasks lie below. */
function holdersOf(tasks: ReadonlySet<Block>): ReadonlySet<Block> {
  return new Set([...tasks].flatMap((block) => lineage(block).slice(0, -1)));
}

/** On the line of the number, and that line is a heading: no sentence before the clause. */
function isInHeading(doc: Document, block: Block, { start, end }: Clause): boolean {
  if (end <= block.mark.bodyStart + headingOf(doc.folded, block).length + 2) return true;
  const before = doc.folded.slice(block.mark.bodyStart, start);
  return !/[。；\n]/u.test(before) && before.length <= 60;
}

export interface ChapterDefaults {
  /** The clauses of tasks. */
  readonly own: readonly Clause[];
  /** What holds for a task that begins here and bears this number. */
  readonly at: (start: number, label: string | null) => Standing | null;
}
