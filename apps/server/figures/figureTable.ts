import type { Figure, routes } from "#contract";
import type { Bilingual } from "#law";
import { type FigureBy, type FigureCells, figureTable, type FreshUpTo, latestFacts, type Tx } from "#platform";
import {
  cellNames,
  type FigureParts,
  type FigureSpec,
  type FigureWhere,
  figures as specs,
  type NamedDimension,
  namedDimensions,
  noKey,
  noParts,
  valueOf,
} from "#planning";
import type { z } from "zod";
import type { Desk } from "../desk.ts";
import { type Query, scopeOf, yearBefore } from "./figureScope.ts";

export type Table = z.input<typeof routes.figures.table.reply>;

/** All figures of a query, in the asker's walls; `own`: the asker's office, from which areas are told where none is named. */
export async function tableOf(
  desk: Desk,
  tx: Tx,
  query: Query,
  own: string,
  fresh: FreshUpTo | undefined,
): Promise<Table> {
  const scope = scopeOf(query);
  const base = scope.officePath ?? own;
  const by: FigureBy = query.by === "area" ? { below: base } : query.by;
  const now = await figureTable(tx, specs, scope, by, fresh);
  const days = query.compare === "true" ? yearBefore(query) : undefined;
  const before =
    days && (await figureTable(tx, specs, { ...scope, ...days, where: whereBefore(scope.where) }, by, fresh));
  const offices = query.by === "area" ? await officesBelow(tx, base, Number(query.to.slice(0, 4))) : undefined;
  const labelOf = await labelsOf(desk, tx, query.by);
  const keys = offices?.map(({ path }) => path) ?? (query.by === "month" ? monthsOf(now, before) : undefined);
  return {
    from: query.from,
    to: query.to,
    by: query.by,
    ...(days && { before: days }),
    figures: specs.map((spec) => oneFigure(spec, now, before, keys, labelOf)),
    ...(offices && { offices }),
  };
}

type Cells = ReadonlyMap<string, FigureCells>;
type Labels = (key: string) => Bilingual;

/** `rows`: those of a table by area or month, whether or not this figure has anything there. */
function oneFigure(
  spec: FigureSpec,
  now: Cells,
  before: Cells | undefined,
  rows: readonly string[] | undefined,
  labelOf: Labels,
): z.input<typeof Figure> {
  const { id, name, unit, kind, rule } = spec;
  const [values, olds] = [partsByKey(now, spec), before && partsByKey(before, spec)];
  const [recorded, recordedThen] = [recordedIn(now), before && recordedIn(before)];
  const keys = rows ?? [...values.keys()];
  return {
    id,
    name,
    unit,
    kind,
    ...(rule && { rule }),
    total: valueOf(spec, now.get(id)?.total ?? noParts),
    ...(recordedThen && {
      totalBefore: recordedThen.size === 0 ? null : valueOf(spec, before?.get(id)?.total ?? noParts),
    }),
    cells: keys.map((key) => ({
      key,
      label: labelOf(key),
      value: recorded.has(key) ? valueOf(spec, values.get(key) ?? noParts) : null,
      ...(recordedThen && {
        before: recordedThen.has(keyBefore(key)) ? valueOf(spec, olds?.get(keyBefore(key)) ?? noParts) : null,
      }),
    })),
  };
}

function partsByKey(cells: Cells, { id }: FigureSpec): ReadonlyMap<string, FigureParts> {
  return new Map(cells.get(id)?.cells.map(({ key, parts }) => [key, parts]));
}

/** The cells under which anything at all was recorded, by any figure: elsewhere a nought would be a guess. */
function recordedIn(cells: Cells): ReadonlySet<string> {
  return new Set([...cells.values()].flatMap((each) => each.cells.map(({ key }) => key)));
}

/** Every month in which anything was recorded, or was in the year before. */
function monthsOf(now: Cells, before: Cells | undefined): readonly string[] {
  const then = before === undefined ? [] : [...recordedIn(before)].map(keyAfter);
  return [...new Set([...recordedIn(now), ...then])].toSorted();
}

function whereBefore(where: FigureWhere | undefined): FigureWhere | undefined {
  return where?.month === undefined ? where : { ...where, month: where.month.map(keyBefore) };
}

/** A month is set beside the same month of the year before. */
function keyBefore(key: string): string {
  return /^\d{4}-\d\d$/u.test(key) ? `${Number(key.slice(0, 4)) - 1}${key.slice(4)}` : key;
}

function keyAfter(key: string): string {
  return `${Number(key.slice(0, 4)) + 1}${key.slice(4)}`;
}

/** The office and those right below it, with how many each has below itself, and what they are measured against. */
async function officesBelow(tx: Tx, base: string, year: number): Promise<NonNullable<Table["offices"]>> {
  const offices = await tx.rows<{ path: string; zh: string; en: string; below: number }>(
    `select o.path, o.name_zh as zh, o.name_en as en, (select count(*)::int from office b where b.parent = o.path) as below
       from office o where o.path = $1 or o.parent = $1 order by o.path`,
    [base],
  );
  const facts = await latestFacts(
    tx,
    offices.map(({ path }) => path),
    year,
  );
  return offices.map(({ path, zh, en, below }) => ({
    path,
    name: { zh, en },
    below: path === base ? 0 : below,
    facts: facts.filter(({ officePath }) => officePath === path),
  }));
}

async function labelsOf(desk: Desk, tx: Tx, by: Query["by"]): Promise<Labels> {
  const known = isNamed(by) ? cellNames(desk.rules.procedures)[by] : [];
  const names = new Map<string, Bilingual>([[noKey, unknownIn[by] ?? { zh: "未记录", en: "not recorded" }], ...known]);
  if (by === "office" || by === "area") {
    const rows = await tx.rows<{ path: string; zh: string; en: string }>(
      "select path, name_zh as zh, name_en as en from office",
    );
    for (const { path, zh, en } of rows) names.set(path, { zh, en });
  }
  return (key) => names.get(key) ?? { zh: key, en: key };
}

const unknownIn: Partial<Record<Query["by"], Bilingual>> = {
  complainant: { zh: "没有投诉人", en: "no complainant" },
};

function isNamed(by: string): by is NamedDimension {
  return namedDimensions.some((each) => each === by);
}
