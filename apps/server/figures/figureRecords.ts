import type { CaseSummary, FigureRecord } from "#contract";
import {
  areFresh,
  figureParts,
  type FigureScope,
  figureRecordsOf,
  type FreshUpTo,
  recordsOf,
  type Tx,
} from "#platform";
import type { FigureSpec } from "#planning";
import type { z } from "zod";
import { summaryColumns } from "../casework/summary.ts";
import type { Caller } from "../http/caller.ts";
import { type Page, pageBy } from "../http/paging.ts";

type Row = z.input<typeof FigureRecord>;
interface Paging {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The cases behind a number, page by page: from the projection where it is right, else from the docket. */
export async function recordsPage(
  tx: Tx,
  caller: Caller,
  spec: FigureSpec,
  scope: FigureScope,
  paging: Paging,
  fresh: FreshUpTo | undefined,
): Promise<Page<Row>> {
  const shown = (value: string, weight: string) =>
    spec.kind === "share" ? `(100.0 * (${value}) / (${weight}))::float8` : `(${value})::float8`;
  const key = (row: string) =>
    [
      { sql: `${row}.day`, type: "date" },
      { sql: `${row}.case_id`, type: "text" },
      { sql: `${row}.seq`, type: "int" },
    ] as const;
  if (!(await areFresh(tx, fresh))) {
    const { from, where, value, weight, values } = recordsOf(spec, scope);
    const select = `${summaryColumns(caller)}, e.seq, ${shown(value, weight)} as value`;
    return pageBy<Row>(tx, { select, from, where, values, key: key("e") }, paging);
  }
  const { where, values } = figureRecordsOf(spec, scope);
  // From the sums: counting them took longer than finding the page.
  const { n: total } = await figureParts(tx, spec, scope, fresh);
  const page = await pageBy<{ caseId: string; seq: number; value: number | null }>(
    tx,
    {
      select: `r.case_id as "caseId", r.seq, ${shown("r.value", "r.weight")} as value`,
      from: "figure_record r",
      where,
      values,
      key: key("r"),
      total,
    },
    paging,
  );
  const cases = await tx.rows<z.input<typeof CaseSummary>>(
    `select ${summaryColumns(caller)} from case_file c where c.id = any ($1::text[])`,
    [page.items.map(({ caseId }) => caseId)],
  );
  const known = new Map(cases.map((each) => [each.id, each]));
  return {
    ...page,
    items: page.items.map(({ caseId, seq, value }) => {
      const one = known.get(caseId);
      if (one === undefined) throw new Error(`case ${caseId} is counted and cannot be read`);
      return { ...one, seq, value };
    }),
  };
}
