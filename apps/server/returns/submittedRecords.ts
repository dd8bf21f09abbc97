import type { CaseSummary } from "#contract";
import type { FigureSpec } from "#planning";
import type { Tx } from "#platform";
import type { z } from "zod";
import { summaryColumns } from "../casework/summary.ts";
import type { Caller } from "../http/caller.ts";
import { type Page, pageBy } from "../http/paging.ts";

type Row = z.input<typeof CaseSummary> & { readonly value: number | null };

/** The records that a submitted cell was counted from, whatever became of them since; of the cases that the reader may see. */
export function submittedRecords(
  tx: Tx,
  caller: Caller,
  spec: FigureSpec,
  at: { readonly id: string; readonly cell: string },
  paging: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<Row>> {
  const value =
    spec.kind === "share" ? "100.0 * (r ->> 3)::numeric / nullif((r ->> 4)::numeric, 0)" : "(r ->> 3)::numeric";
  return pageBy<Row>(
    tx,
    {
      select: `${summaryColumns(caller)}, (${value})::float8 as value`,
      from: "return_cell t cross join jsonb_array_elements(t.records) r join case_file c on c.id = r ->> 0",
      where: ["t.return_id = $1", "t.cell = $2"],
      values: [at.id, at.cell],
      key: [
        { sql: "c.id", type: "text" },
        { sql: "(r ->> 1)::int", type: "int" },
      ],
    },
    paging,
  );
}
