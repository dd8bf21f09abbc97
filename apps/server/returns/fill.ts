import {
  cellsOf,
  checkCells,
  type CellFinding,
  type CellRecord,
  fillCells,
  type FigureParts,
  noParts,
  ownOfficeAlone,
  partsOf,
  periodBefore,
  type PlacedCell,
  type ReturnCell,
  shownCell,
} from "#planning";
import {
  areFresh,
  type FigureAsked,
  figureRecordSets,
  type FigureScope,
  figureTable,
  type FreshUpTo,
  type Tx,
} from "#platform";
import { acceptedBelow, currentTotals } from "../restatements/currentTotals.ts";
import { askedBy } from "./boundCells.ts";
import { aboutOf, type FileRow, filesOf, filersBelow, type Missing, type OfficeRow } from "./files.ts";
import { cellRowsOf } from "./storedCells.ts";

/** A return filled in: its cells, what is to be said of them, the returns right below, and whose numbers are missing. */
export interface Filled {
  readonly cells: readonly ReturnCell[];
  readonly findings: readonly CellFinding[];
  readonly below: readonly Child[];
  readonly missing: readonly Missing[];
  /** The return of the year before, as far as it was submitted. */
  readonly last: LastYear;
  /** Restatements of the returns below that are in what is added up. */
  readonly restated: readonly string[];
}

type Fresh = FreshUpTo | undefined;
export type Reading = "with records" | { readonly fresh: Fresh };

interface LastYear {
  readonly id: string | undefined;
  /** What its cells say in all. */
  readonly values: Readonly<Record<string, number | null>>;
}

/** The return of an office right below, where it has been begun; what its cells say in all, where it is approved. */
export interface Child {
  readonly office: OfficeRow;
  readonly file: FileRow | undefined;
  readonly totals: Readonly<Record<string, FigureParts | null>>;
}

/**
 * Fills a return in. Above the walls, so that a number does not depend on who looks: cases of the office that are sealed count too,
 * and the comparison with the offices beside it tells no values. Counted from the docket with the records behind each cell, for
 * submitting; or looked up where the projections of figures are `fresh`, to be looked at.
 */
export async function fillReturn(tx: Tx, file: FileRow, office: OfficeRow, read: Reading): Promise<Filled> {
  const { form, period } = aboutOf(file);
  const children = await filersBelow(tx, form, office.path);
  const files = await filesOf(
    tx,
    form.id,
    [period.id],
    children.map(({ path }) => path),
  );
  const approved = files.filter(({ stage }) => stage === "approved");
  const written = file.stage === "submitted" || file.stage === "approved";
  const ids = approved.map(({ id }) => id);
  const restated = await acceptedBelow(tx, ids, written ? file.id : undefined);
  const totals = await currentTotals(tx, ids, restated);
  const below = children.map((office): Child => {
    const child = files.find((one) => one.officePath === office.path);
    return { office, file: child, totals: (child && totals[approved.indexOf(child)]) ?? {} };
  });
  const cells = written
    ? ((await cellRowsOf(tx, [file.id]))[0] ?? [])
    : fillCells(form, {
        bound: await boundParts(tx, file, office, read),
        typed: file.typed,
        below: totals,
      });
  const last = await lastYear(tx, file);
  const findings = checkCells(form, cells, file.typed, {
    last: last.values,
    siblings: await beside(tx, file, office),
  });
  return { cells, findings, below, last, missing: written ? file.missing : missingBelow(below), restated };
}

function missingBelow(below: Filled["below"]): readonly Missing[] {
  return below.flatMap(({ office, file }): readonly Missing[] => {
    if (file?.stage === "excused") return [{ officePath: office.path, reason: file.reason ?? "" }];
    return file?.stage === "approved" ? file.missing : [];
  });
}

/** The own parts of the bound cells, with the records behind them where it is being submitted. */
async function boundParts(tx: Tx, file: FileRow, office: OfficeRow, read: Reading): Promise<Record<string, Bound>> {
  const { form, period } = aboutOf(file);
  const { asked, keyOf } = askedBy(form);
  const scope = {
    from: period.from,
    to: period.to,
    officePath: office.path,
    exactOffice: ownOfficeAlone(form, office.level),
  };
  const counted =
    read === "with records" ? await withRecords(tx, asked, scope) : await partsAlone(tx, asked, scope, read);
  return Object.fromEntries(
    cellsOf(form).flatMap(({ id, cell }) =>
      cell.kind === "bound" ? [[id, counted.get(keyOf(cell)) ?? nothing] as const] : [],
    ),
  );
}

interface Bound {
  readonly parts: FigureParts;
  readonly records: readonly CellRecord[] | null;
}
const nothing: Bound = { parts: noParts, records: null };

async function withRecords(tx: Tx, asked: readonly FigureAsked[], scope: FigureScope) {
  const sets = await figureRecordSets(tx, asked, scope);
  return new Map([...sets].map(([key, records]): [string, Bound] => [key, { parts: partsOf(records), records }]));
}

/** One question for all figures that are asked for the same cells. */
async function partsAlone(tx: Tx, asked: readonly FigureAsked[], scope: FigureScope, { fresh }: { fresh: Fresh }) {
  if (!(await areFresh(tx, fresh)))
    return new Map(
      [...(await withRecords(tx, asked, scope))].map(([key, { parts }]) => [key, { parts, records: null }]),
    );
  const counted = new Map<string, Bound>();
  for (const [where, same] of grouped(asked)) {
    const specs = same.map(({ spec }) => spec);
    const table = await figureTable(tx, specs, { ...scope, where }, "month", fresh);
    for (const { key, spec } of same) counted.set(key, { parts: table.get(spec.id)?.total ?? noParts, records: null });
  }
  return counted;
}

function grouped(asked: readonly FigureAsked[]): readonly (readonly [FigureAsked["where"], readonly FigureAsked[]])[] {
  const groups = new Map<string, FigureAsked[]>();
  for (const one of asked) {
    const key = JSON.stringify(one.where ?? null);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((same) => [same[0]?.where, same]);
}

/** What the same office said a year before, as far as it was submitted. */
async function lastYear(tx: Tx, file: FileRow): Promise<LastYear> {
  const { period } = aboutOf(file);
  const [before] = await submitted(tx, file.formId, periodBefore(period).id, [file.officePath]);
  const values = before === undefined ? {} : shownOf(file, (await cellRowsOf(tx, [before.id]))[0] ?? []);
  return { id: before?.id, values };
}

/** What the other offices under the same office said for this period. */
async function beside(tx: Tx, file: FileRow, office: OfficeRow) {
  if (office.parent === null) return [];
  const { form } = aboutOf(file);
  const siblings = (await filersBelow(tx, form, office.parent)).filter(({ path }) => path !== office.path);
  const files = await submitted(
    tx,
    file.formId,
    file.period,
    siblings.map(({ path }) => path),
  );
  return (
    await cellRowsOf(
      tx,
      files.map(({ id }) => id),
    )
  ).map((cells) => shownOf(file, cells));
}

async function submitted(
  tx: Tx,
  form: string,
  period: string,
  offices: readonly string[],
): Promise<readonly FileRow[]> {
  const files = await filesOf(tx, form, [period], offices);
  return files.filter(({ stage }) => stage === "submitted" || stage === "approved");
}

function shownOf(file: FileRow, cells: readonly ReturnCell[]): Record<string, number | null> {
  const placed = new Map<string, PlacedCell>(cellsOf(aboutOf(file).form).map((one) => [one.id, one]));
  return Object.fromEntries(
    cells.flatMap(({ cell, total }) => {
      const at = placed.get(cell);
      return at === undefined ? [] : [[cell, shownCell(at.cell, total)] as const];
    }),
  );
}
