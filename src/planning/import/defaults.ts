import type { AgencyMatcher } from "../agencies/match.ts";
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
  const headings = holdersOf(tasks);
  for (const clause of clauses) {
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
  return { own, at: (start) => rules.findLast(({ from, until }) => from <= start && start < until)?.standing ?? null };
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
  /** What holds for a task that begins here. */
  readonly at: (start: number) => Standing | null;
}
