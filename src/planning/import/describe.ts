import type { AgencyMatcher } from "../agencies/match.ts";
import { allNamed, type Standing } from "./clause.ts";
import { duesIn } from "./dues.ts";
import { amountsIn, referencesIn } from "./mentions.ts";
import type { Named } from "./names.ts";
import { type Block, headingOf, lineage } from "./outline.ts";
import type { ProposedBody, ProposedTask } from "./proposal.ts";
import type { Segment } from "./segments.ts";
import { whoLeads } from "./whoLeads.ts";

export interface Document {
  /** As extracted. */
  readonly text: string;
  readonly folded: string;
  readonly language: "zh" | "en";
  readonly match: AgencyMatcher;
  /** From here on the first named leads, because the document says so; infinity where it does not. */
  readonly legendFrom: number;
  /** The year it was issued in, for "by the end of this year". */
  readonly year: number | undefined;
}

/** What the chapter says of all its tasks, and the document of those that name nobody. */
export interface Defaults {
  readonly chapter: Standing | null;
  readonly otherwise: Standing | null;
}

/** The task of one stretch, its bodies matched. */
export function describe(doc: Document, segment: Segment, number: number, defaults: Defaults): ProposedTask {
  const { clauses, block } = segment;
  const { lead, participants } = whoLeads(doc, segment, defaults);
  const place = { start: segment.start, end: segment.end };
  return {
    ...place,
    number,
    label: segment.first && block !== null && block.mark.bullet !== true ? labelOf(doc, block) : null,
    section: sectionOf(doc, segment),
    text: doc.text.slice(place.start, place.end),
    lead: lead === null ? null : bodyOf(doc, lead),
    participants: participants.map((named) => bodyOf(doc, named)),
    dutiesSplit: clauses.some((clause) => clause.dutiesSplit),
    open: clauses.some((clause) => clause.open),
    due: duesIn(doc.folded, place, doc.language, doc.year),
    amounts: amountsIn(doc.folded, place, doc.language),
    references: referencesIn(doc.folded, place, doc.language),
    confidence: confidenceOf(doc, segment, lead === null ? participants : [lead, ...participants], lead !== null),
  };
}

/** Sections around it: the numbered part itself only where the task does not bear its number. */
function sectionOf(doc: Document, { block, first }: Segment): readonly string[] {
  if (block === null) return [];
  const around = lineage(block);
  return (first ? around.slice(0, -1) : around).map((one) => pathLabel(doc, one));
}

export function pathLabel(doc: Document, block: Block): string {
  return block.mark.value === 0 ? headingOf(doc.text, block) : labelOf(doc, block);
}

/** As printed: the folded text may have other brackets. */
export function labelOf({ text }: Document, { mark }: Block): string {
  if (mark.depth !== undefined) return mark.label;
  const printed = text.slice(mark.start, mark.bodyStart).replace(/^[\s*_•·●■◆▪◦○➢➤+–-]+/u, "");
  return printed.slice(0, mark.label.length);
}

export function bodyOf(doc: Document, { named, start, end }: Named): ProposedBody {
  const printed = doc.language === "zh" ? doc.text.slice(start, end) : named;
  return { named: printed, match: doc.match(named), start, end };
}

/**
 * How far the form settles the task: a lead that the document states 0.98; several jointly responsible 0.93; bodies by a default 0.9; no
 * body at all 0.6. Three hundredths less for each body not on the register, at most five; a tenth less where a name looks like no office,
 * where a sentence among others says who, or where paragraphs without a clause came along.
 */
function confidenceOf(doc: Document, { clauses, start, end }: Segment, bodies: readonly Named[], led: boolean): number {
  if (bodies.length === 0) return 0.6;
  const unknown = bodies.filter(({ named }) => doc.match(named).agency === null).length;
  const said = clauses.flatMap(allNamed).length > 0;
  const form = said ? (led ? 0.98 : 0.93) : 0.9;
  const doubts = [
    clauses.some((clause) => clause.doubtful),
    clauses.some((clause) => clause.sentence === true),
    said && hasLooseEnd(doc.folded, end, clauses.at(-1)?.end ?? end),
    end - start > 3000,
  ].filter(Boolean).length;
  return Math.round((form - 0.03 * Math.min(5, unknown) - 0.1 * doubts) * 100) / 100;
}

/** Whole paragraphs behind the last clause, not numbered below the task. */
function hasLooseEnd(text: string, end: number, from: number): boolean {
  return text.slice(from, end).trim().split(/\n\s*/u).length > 2;
}
