import type { AgencyMatcher } from "../agencies/match.ts";
import type { Clause, Standing } from "./clause.ts";
import type { Document } from "./describe.ts";
import { mayBeEnglishBody, splitEnglishNames } from "./englishNames.ts";
import { mayBeBody, splitNames } from "./names.ts";
import { innermost, type Block, headingOf, lineage, type Outline } from "./outline.ts";

const otherwiseZh =
  /(?:未|没有|无)(?:另行)?(?:注明|明确|标明|列明|载明|写明)[^。；\n]{0,24}?(?:，)?(?:均)?由(?<who>[^。，；\n]+?)(?:牵头|负责|落实)/u;
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
 * The clauses that say something of all tasks of a chapter, by where they begin to hold: those in its heading (本章各项均由甲牵头), which
 * are no clause of any task, and those that go on "below" (以下均需乙落实), which are.
 */
export function chapterDefaults(doc: Document, outline: Outline, clauses: readonly Clause[]): ChapterDefaults {
  const rules: { readonly from: number; readonly until: number; readonly standing: Standing }[] = [];
  const own: Clause[] = [];
  for (const clause of clauses) {
    const block = innermost(outline, clause.start);
    const inHeading =
      block !== undefined && clause.end <= block.mark.bodyStart + headingOf(doc.folded, block).length + 2;
    const naming = clause.leads.length + clause.doers.length + clause.joins.length > 0;
    if (clause.standing !== null && block !== undefined) {
      const scope: Block = inHeading ? block : (lineage(block)[0] ?? block);
      rules.push({ from: clause.end, until: scope.end, standing: clause.standing });
    }
    if (naming) own.push(clause);
  }
  return { own, at: (start) => rules.findLast(({ from, until }) => from <= start && start < until)?.standing ?? null };
}

export interface ChapterDefaults {
  /** The clauses of tasks. */
  readonly own: readonly Clause[];
  /** What holds for a task that begins here. */
  readonly at: (start: number) => Standing | null;
}
