import { type CaseSummary, type Figure, readWhere, routes } from "#contract";
import { IsoDate } from "#law";
import { audit, type FigureScope, figureCells, recordsOf, type Tx, writeXlsx } from "#platform";
import { type Dimension, type FigureSpec, figureOf, figures as specs, noKey, toldNames, valueOf } from "#planning";
import type { z } from "zod";
import { summaryColumns } from "../casework/summary.ts";
import type { Desk } from "../desk.ts";
import { sendBytes } from "../http/download.ts";
import { InvalidInput } from "../http/invalid.ts";
import { mount } from "../http/mount.ts";
import { pageBy } from "../http/paging.ts";
import { found } from "../http/refused.ts";

const { figures } = routes;
interface Query {
  readonly from: string;
  readonly to: string;
  readonly officePath?: string | undefined;
  readonly exactOffice?: "true" | "false" | undefined;
  readonly where?: string | undefined;
  readonly by: Dimension;
}

export function mountFigures(desk: Desk): void {
  mount(desk, figures.table, ({ query, work }) => {
    checkDays(query);
    return work(async (tx) => ({
      from: query.from,
      to: query.to,
      by: query.by,
      figures: await figureTable(desk, tx, query),
    }));
  });

  mount(desk, figures.records, ({ params, query, caller, as, now, work }) => {
    checkDays(query);
    const spec = found(figureOf(params.id), { zh: "此统计指标", en: "This figure" });
    const cell = query.key === undefined ? undefined : { by: query.by, key: query.key };
    const { from, where, value, weight, values } = recordsOf(spec, scopeOf(query), cell);
    const shown = spec.kind === "share" ? `100.0 * (${value}) / (${weight})` : value;
    return work(async (tx) => {
      await audit(tx, as, { action: "figure.records", subject: spec.id }, now);
      const { id, name, unit, kind } = spec;
      const page = await pageBy<z.output<typeof CaseSummary> & { value: number | null }>(
        tx,
        {
          select: `${summaryColumns(caller)}, (${shown})::float8 as value`,
          from,
          where,
          values,
          key: [
            { sql: "e.day", type: "date" },
            { sql: "e.case_id", type: "text" },
            { sql: "e.seq", type: "int" },
          ],
        },
        query,
      );
      return { ...page, figure: { id, name, unit, kind } };
    });
  });

  mount(desk, figures.workbook, async ({ query, reply, work }) => {
    checkDays(query);
    const table = await work((tx) => figureTable(desk, tx, query));
    const keys = [...new Map(table.flatMap(({ cells }) => cells.map(({ key, label }) => [key, label] as const)))];
    const bytes = await writeXlsx([
      {
        name: `${query.from} – ${query.to}`,
        header: [
          "指标 Figure",
          "单位 Unit",
          "合计 Total",
          ...keys.map(([, label]) => (label.zh === label.en ? label.zh : `${label.zh} ${label.en}`)),
        ],
        widths: [36, 12, 14],
        rows: table.map(({ name, unit, total, cells }) => {
          const values = new Map(cells.map(({ key, value }) => [key, value]));
          return [
            `${name.zh} ${name.en}`,
            `${unit.zh} ${unit.en}`,
            total,
            ...keys.map(([key]) => values.get(key) ?? null),
          ];
        }),
      },
    ]);
    return sendBytes(
      reply,
      bytes,
      `figures-${query.from}-${query.to}.xlsx`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
  });
}

async function figureTable(desk: Desk, tx: Tx, query: Query): Promise<z.output<typeof Figure>[]> {
  const labels = await labelsOf(desk, tx, query.by);
  const table: z.output<typeof Figure>[] = [];
  for (const spec of specs) table.push(await oneFigure(tx, spec, query, labels));
  return table;
}

const notRecorded = { zh: "未记录", en: "not recorded" };
const unknownIn: Partial<Record<Dimension, { zh: string; en: string }>> = {
  complainant: { zh: "没有投诉人", en: "no complainant" },
  outcome: { zh: "未结", en: "open" },
};

type Labels = (key: string) => { zh: string; en: string };

async function oneFigure(tx: Tx, spec: FigureSpec, query: Query, labelOf: Labels): Promise<z.output<typeof Figure>> {
  const { id, name, unit, kind, rule } = spec;
  const { total, cells } = await figureCells(tx, spec, scopeOf(query), query.by);
  return {
    id,
    name,
    unit,
    kind,
    ...(rule && { rule }),
    total: valueOf(spec, total),
    cells: cells.map(({ key, parts }) => ({ key, label: labelOf(key), value: valueOf(spec, parts) })),
  };
}

async function labelsOf(desk: Desk, tx: Tx, by: Dimension): Promise<Labels> {
  const names = new Map<string, { zh: string; en: string }>([[noKey, unknownIn[by] ?? notRecorded]]);
  if (by === "right" || by === "channel" || by === "foreign")
    for (const [key, name] of Object.entries(toldNames[by])) names.set(key, name);
  if (by === "office") {
    const rows = await tx.rows<{ path: string; zh: string; en: string }>(
      "select path, name_zh as zh, name_en as en from office",
    );
    for (const { path, zh, en } of rows) names.set(path, { zh, en });
  }
  for (const procedure of desk.rules.procedures) {
    if (by === "procedure") names.set(procedure.id, procedure.name);
    if (by !== "outcome") continue;
    for (const [stage, { closing }] of Object.entries(procedure.stages)) if (closing) names.set(stage, closing);
  }
  return (key) => names.get(key) ?? { zh: key, en: key };
}

function scopeOf({ from, to, officePath, exactOffice, where }: Query): FigureScope {
  return {
    from,
    to,
    officePath,
    exactOffice: exactOffice === "true",
    where: where === undefined ? undefined : readWhere(where),
  };
}

function checkDays({ from, to }: Query): void {
  const wrong = (["from", "to"] as const).filter((name) => !IsoDate.safeParse(name === "from" ? from : to).success);
  const sentence = { zh: "日历上没有这一天，应写作 2025-02-28。", en: "There is no such day; write 2025-02-28." };
  if (wrong.length > 0)
    throw new InvalidInput(
      "query",
      wrong.map((name) => ({ path: `query.${name}`, sentence })),
    );
}
