import { allNamed, type Clause } from "./clause.ts";
import type { Defaults, Document } from "./describe.ts";
import type { Named } from "./names.ts";
import type { Segment } from "./segments.ts";

/**
 * Who leads is what the document says leads: 牵头 or 会同 in the first clause, a default of the chapter, or a legend that the first named
 * leads. Without any of these a body that alone is responsible leads; several are responsible together, and nobody leads. The habit of
 * taking the first named is a habit: the document does not say it.
 */
export function whoLeads(
  doc: Document,
  { clauses, start }: Segment,
  { chapter, otherwise }: Defaults,
): { readonly lead: Named | null; readonly participants: readonly Named[] } {
  const [first] = clauses;
  const own = clauses.flatMap(allNamed);
  if (first === undefined || own.length === 0) {
    const heading = chapter?.otherwise ?? [];
    if (heading.length > 0) return led(chapter?.leads[0] ?? sole(heading), heading);
    const from = [chapter, otherwise].find((one) => one !== null && one.leads.length + one.doers.length > 0);
    if (from === undefined || from === null || (first === undefined && from === chapter && from.leads.length === 0))
      return { lead: null, participants: [] };
    return led(from.leads[0] ?? sole(from.doers), [...from.leads, ...from.doers]);
  }
  const heading = chapter?.otherwise ?? [];
  // 配合 alone under a heading that names who does it.
  if (heading.length > 0 && clauses.every(({ leads, doers }) => leads.length + doers.length === 0))
    return led(chapter?.leads[0] ?? sole(heading), [...heading, ...own]);
  const standing = chapter?.leads ?? [];
  const everybody = [...own, ...standing, ...(chapter?.doers ?? [])];
  const legend = doc.legendFrom <= Math.max(start, first.end);
  const explicit = leadsOf(clauses)[0] ?? standing[0];
  const byLegend = legend ? (first.doers[0] ?? first.leads[0]) : undefined;
  const doers = unique([...clauses.flatMap((clause) => clause.doers), ...(chapter?.doers ?? [])]);
  return led(
    explicit ??
      byLegend ??
      (clauses.some((clause) => clause.open && clause.doers.length > 0) ? undefined : sole(doers)),
    everybody,
  );

  function led(lead: Named | undefined, all: readonly Named[]): { lead: Named | null; participants: readonly Named[] } {
    return { lead: lead ?? null, participants: unique(all).filter(({ named }) => named !== lead?.named) };
  }

  /** One body, and a body with a name: 各有关部门, 省有关部门, 各协作单位 are nobody in particular. */
  function sole(names: readonly Named[]): Named | undefined {
    const [one] = names;
    return names.length === 1 &&
      one !== undefined &&
      doc.match(one.named).agency !== "departments-concerned" &&
      !/有关|相关|^各\p{Script=Han}*(?:部门|单位|地区|机构|企业)$/u.test(one.named)
      ? one
      : undefined;
  }
}

/** Of the first clause, or of one that stands right behind it (责任单位：甲、乙 / 牵头单位：甲). */
function leadsOf(clauses: readonly Clause[]): readonly Named[] {
  for (const [at, clause] of clauses.entries()) {
    const before = clauses[at - 1];
    if (before !== undefined && clause.start - before.end > 3) return [];
    if (clause.leads.length > 0) return clause.leads;
  }
  return [];
}

function unique(names: readonly Named[]): readonly Named[] {
  const seen = new Set<string>();
  return names.filter(({ named }) => !seen.has(named) && seen.add(named));
}
