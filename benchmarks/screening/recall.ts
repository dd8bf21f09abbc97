/** What an engine found of what was planted. */
import type { Trademark } from "#rights";
import type { Finding } from "#screening";
import { plainForm } from "./plainForm.ts";
import type { PlantedCase } from "./planted.ts";

export type RecallRow = {
  readonly disguise: string;
  readonly script: string;
  readonly announced: boolean;
  readonly cases: number;
  /** Share of all cases without an authorised seller in which the mark is among the findings. */
  readonly found: number;
  /** Share with an alert where the goods are those of the mark. */
  readonly alerted: number;
  /** Share with an alert where the goods are clearly others. */
  readonly alertedOtherGoods: number;
  /** Alerts on listings of authorised sellers: each one is wrong. */
  readonly alertedAuthorised: number;
};

/** Marks with the same text count as one: an officer who sees either sees the imitation. */
export function sameTextGroups(marks: readonly Trademark[]): (markId: string) => ReadonlySet<string> {
  const idsOf = new Map<string, Set<string>>();
  const formOf = new Map<string, string>();
  for (const mark of marks) {
    const form = plainForm(mark.markText);
    formOf.set(mark.id, form);
    const ids = idsOf.get(form);
    if (ids === undefined) idsOf.set(form, new Set([mark.id]));
    else ids.add(mark.id);
  }
  return (markId) => idsOf.get(formOf.get(markId) ?? "") ?? new Set([markId]);
}

export function findingsByListing(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byListing = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = byListing.get(finding.listingId);
    if (own === undefined) byListing.set(finding.listingId, [finding]);
    else own.push(finding);
  }
  return byListing;
}

export function recallRows(
  cases: readonly PlantedCase[],
  findings: ReadonlyMap<string, readonly Finding[]>,
  groupOf: (markId: string) => ReadonlySet<string>,
): RecallRow[] {
  const rows: RecallRow[] = [];
  for (const key of new Set(cases.map((one) => `${one.disguise} ${one.script}`))) {
    const own = cases.filter((one) => `${one.disguise} ${one.script}` === key);
    const judged = own.map((one) => {
      const group = groupOf(one.markId);
      const hits = (findings.get(one.listing.id) ?? []).filter((finding) => group.has(finding.markId));
      return { one, found: hits.length > 0, alerted: hits.some((finding) => finding.alert) };
    });
    const free = judged.filter(({ one }) => !one.isAuthorised);
    rows.push({
      disguise: own[0]?.disguise ?? "",
      script: own[0]?.script ?? "",
      announced: own[0]?.announced ?? true,
      cases: own.length,
      found: share(free, (it) => it.found),
      alerted: share(
        free.filter(({ one }) => one.goods === "agree"),
        (it) => it.alerted,
      ),
      alertedOtherGoods: share(
        free.filter(({ one }) => one.goods === "other"),
        (it) => it.alerted,
      ),
      alertedAuthorised: judged.filter(({ one, alerted }) => one.isAuthorised && alerted).length,
    });
  }
  return rows;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function share<T>(all: readonly T[], fits: (one: T) => boolean): number {
  return all.length === 0 ? Number.NaN : all.filter(fits).length / all.length;
}

export type RecallSummary = {
  readonly marks: "long" | "short";
  readonly types: "announced" | "unannounced";
  readonly disguises: number;
  readonly cases: number;
  /** Macro means over the disguises. */
  readonly found: number;
  readonly alerted: number;
  readonly alertedOtherGoods: number;
  readonly alertedAuthorised: number;
};

export function summary(long: readonly RecallRow[], short: readonly RecallRow[]): RecallSummary[] {
  return (["long", "short"] as const).flatMap((marks) =>
    (["announced", "unannounced"] as const).map((types) => {
      const own = (marks === "long" ? long : short).filter((row) => row.announced === (types === "announced"));
      const macro = (value: (row: RecallRow) => number): number =>
        mean(own.map(value).filter((one) => !Number.isNaN(one)));
      return {
        marks,
        types,
        disguises: own.length,
        cases: own.reduce((sum, row) => sum + row.cases, 0),
        found: macro((row) => row.found),
        alerted: macro((row) => row.alerted),
        alertedOtherGoods: macro((row) => row.alertedOtherGoods),
        alertedAuthorised: own.reduce((sum, row) => sum + row.alertedAuthorised, 0),
      };
    }),
  );
}
