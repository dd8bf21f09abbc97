import type { AgencyMatcher } from "../agencies/match.ts";
import type { Clause, Standing } from "./clause.ts";
import { duesIn } from "./dues.ts";
import { amountsIn, referencesIn } from "./mentions.ts";
import type { Named } from "./names.ts";
import { type Block, headingOf, lineage } from "./outline.ts";
import type { ProposedBody, ProposedTask } from "./proposal.ts";
import type { Segment } from "./segments.ts";

export interface Document {
  /** As extracted. */
  readonly text: string;
  readonly folded: string;
  readonly language: "zh" | "en";
  readonly match: AgencyMatcher;
  /** The document says somewhere that the first named leads. */
  readonly legend: boolean;
  /** The year it was issued in, for "by the end of this year". */
  readonly year: number | undefined;
}

/** The task of one stretch, its bodies matched; `standing` holds for it as well. */
export function describe(doc: Document, segment: Segment, number: number, standing: Standing | null): ProposedTask {
  const { clauses, block } = segment;
  // Where one clause says 牵头 and another only lists, who is listed first does not lead.
  const explicit = clauses.filter((clause) => !clause.byOrder);
  const lead = (explicit.length > 0 ? explicit : clauses).flatMap((clause) => clause.lead);
  const joining = [...lead.slice(1), ...clauses.flatMap((clause) => [...clause.lead, ...clause.participants])];
  const [first = standing?.lead[0]] = lead;
  const bodies = unique(
    [...joining, ...(standing?.participants ?? []), ...(lead.length > 0 ? (standing?.lead ?? []) : [])],
    first,
  );
  const place = { start: segment.start, end: segment.end };
  return {
    ...place,
    number,
    label: segment.first && block !== null ? labelOf(doc, block) : null,
    section: sectionOf(doc, segment),
    text: doc.text.slice(place.start, place.end),
    lead: first === undefined ? null : bodyOf(doc, first),
    participants: bodies.map((named) => bodyOf(doc, named)),
    dutiesSplit: clauses.some((clause) => clause.dutiesSplit),
    open: clauses.some((clause) => clause.open),
    due: duesIn(doc.folded, place, doc.language, doc.year),
    amounts: amountsIn(doc.folded, place, doc.language),
    references: referencesIn(doc.folded, place, doc.language),
    confidence: confidenceOf(
      doc,
      clauses,
      [first, ...bodies].filter((one) => one !== undefined),
    ),
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
  const at = mark.bodyStart > mark.start ? text.slice(mark.start, mark.bodyStart) : mark.label;
  const printed = at.replace(/^#+\s*/u, "").trim();
  return mark.depth === undefined ? printed.slice(0, mark.label.length) : mark.label;
}

export function bodyOf(doc: Document, { named, start, end }: Named): ProposedBody {
  const printed = doc.language === "zh" ? doc.text.slice(start, end) : named;
  return { named: printed, match: doc.match(named), start, end };
}

function unique(names: readonly Named[], except: Named | undefined): readonly Named[] {
  const seen = new Set(except === undefined ? [] : [except.named]);
  return names.filter(({ named }) => !seen.has(named) && seen.add(named));
}

/**
 * How far the form settles the task: a clause with 牵头, or a list under a legend, 0.98; a list whose first is taken for the lead by
 * custom 0.93; no clause 0.6; three hundredths less for each body not on the register, at most five.
 */
function confidenceOf(doc: Document, clauses: readonly Clause[], bodies: readonly Named[]): number {
  if (clauses.length === 0) return 0.6;
  const unknown = bodies.filter(({ named }) => doc.match(named).agency === null).length;
  const several = clauses.some((clause) => clause.byOrder && clause.participants.length > 0);
  const form = several && !doc.legend ? 0.93 : 0.98;
  return Math.round((form - 0.03 * Math.min(5, unknown)) * 100) / 100;
}
