import {
  addParts,
  cellsOf,
  checkCells,
  type CellFinding,
  type CellRecord,
  fillCells,
  figureOf,
  type FigureParts,
  noParts,
  ownOfficeAlone,
  periodBefore,
  type PlacedCell,
  type ReturnCell,
  shownCell,
} from "#planning";
import { figureParts, figureRecordSet, type Tx } from "#platform";
import { acceptedBelow, currentTotals } from "../restatements/currentTotals.ts";
import { aboutOf, type FileRow, filesOf, filersBelow, type Missing, type OfficeRow } from "./files.ts";
import { cellRowsOf, storedCells } from "./storedCells.ts";

/** A return filled in: its cells, what is to be said of them, the returns right below, and whose numbers are missing. */
export interface Filled {
  readonly cells: readonly ReturnCell[];
  readonly findings: readonly CellFinding[];
  readonly below: readonly Child[];
  readonly missing: readonly Missing[];
  /** Restatements of the returns below that are in what is added up. */
  readonly restated: readonly string[];
}

/** The return of an office right below, where it has been begun; what its cells say in all, where it is approved. */
export interface Child {
  readonly office: OfficeRow;
  readonly file: FileRow | undefined;
  readonly totals: Readonly<Record<string, FigureParts | null>>;
}

/**
 * Fills a return in. Above the walls, so that a number does not depend on who looks: cases of the office that are sealed count too,
 * and the comparison with the offices beside it tells no values. `records`: with the records behind each cell, for submitting.
 */
export async function fillReturn(tx: Tx, file: FileRow, office: OfficeRow, records: boolean): Promise<Filled> {
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
    ? await storedCells(tx, file.id)
    : fillCells(form, {
        bound: await boundParts(tx, file, office, records),
        typed: file.typed,
        below: totals,
      });
  const findings = checkCells(form, cells, file.typed, {
    last: await lastYear(tx, file),
    siblings: await beside(tx, file, office),
  });
  return { cells, findings, below, missing: written ? file.missing : missingBelow(below), restated };
}

function missingBelow(below: Filled["below"]): readonly Missing[] {
  return below.flatMap(({ office, file }): readonly Missing[] => {
    if (file?.stage === "excused") return [{ officePath: office.path, reason: file.reason ?? "" }];
    return file?.stage === "approved" ? file.missing : [];
  });
}

/** The own parts of the bound cells; the same figure in two places is counted once. */
async function boundParts(tx: Tx, file: FileRow, office: OfficeRow, records: boolean) {
  const { form, period } = aboutOf(file);
  const known = new Map<string, Awaited<ReturnType<typeof countOne>>>();
  const bound: Record<string, Awaited<ReturnType<typeof countOne>>> = {};
  for (const { id, cell } of cellsOf(form)) {
    if (cell.kind !== "bound") continue;
    const key = JSON.stringify([cell.figure, cell.where]);
    const scope = {
      from: period.from,
      to: period.to,
      officePath: office.path,
      exactOffice: ownOfficeAlone(form, office.level),
      ...(cell.where && { where: cell.where }),
    };
    const counted = known.get(key) ?? (await countOne(tx, cell.figure, scope, records));
    known.set(key, counted);
    bound[id] = counted;
  }
  return bound;
}

async function countOne(tx: Tx, figure: string, scope: Parameters<typeof figureParts>[2], records: boolean) {
  const spec = figureOf(figure);
  if (spec === undefined) throw new Error(`no figure ${figure}`);
  if (!records) return { parts: await figureParts(tx, spec, scope), records: null };
  const behind: readonly CellRecord[] = await figureRecordSet(tx, spec, scope);
  const one = ({ value, weight }: CellRecord): FigureParts => ({ n: 1, total: value, weight });
  return { parts: behind.map(one).reduce(addParts, noParts), records: behind };
}

/** What the same office said a year before, as far as it was submitted. */
async function lastYear(tx: Tx, file: FileRow): Promise<Readonly<Record<string, number | null>>> {
  const { period } = aboutOf(file);
  const [before] = await submitted(tx, file.formId, periodBefore(period).id, [file.officePath]);
  return before === undefined ? {} : shownOf(file, (await cellRowsOf(tx, [before.id]))[0] ?? []);
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
