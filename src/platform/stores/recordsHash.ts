import type { FigureParts, FigureSpec } from "#planning";
import type { Tx } from "../database/Database.ts";
import type { FigureScope } from "./figureSql.ts";
import { figureRecordsOf } from "./figureSums.ts";
import { partsAs } from "./figures.ts";

/**
 * What a figure is made of, and the hash of the records behind it: that of `recordSetHash` over `figureRecordSet`, made where the
 * records lie. From the projection: whether that is right, `areFresh` tells. Values are whole numbers below 2^53, as they are read.
 */
export async function figureHash(
  tx: Tx,
  spec: FigureSpec,
  scope: FigureScope,
): Promise<{ readonly parts: FigureParts; readonly sha256: string }> {
  const { where, values } = figureRecordsOf(spec, scope);
  const row = await tx.row<FigureParts & { sha256: string }>(
    `select count(*)::int as n, sum(value)::float8 as total, sum(weight)::float8 as weight,
            encode(sha256(convert_to('[' || coalesce(string_agg(
              '[' || to_json(case_id::text)::text || ',' || seq || ',"' || leaf || '",' || coalesce(value::text, 'null') || ',' || coalesce(weight::text, 'null') || ']',
              ',' order by case_id, seq), '') || ']', 'UTF8')), 'hex') as sha256
       from figure_record where ${where.join(" and ")}`,
    values,
  );
  if (row === undefined) throw new Error("a row is always answered");
  const { sha256, ...parts } = row;
  return { parts: partsAs(spec, parts), sha256 };
}
