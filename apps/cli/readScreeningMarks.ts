import type { Fen } from "#law";
import type { AuthorisedSeller, Trademark } from "#rights";
import { buildScreeningTables, type ScreeningTables } from "#screening";
import type { Cli } from "./cli.ts";
import { readMarks } from "./readMarks.ts";

/** What a marks file says, ready for screening. */
export interface ScreeningMarks {
  readonly tables: ScreeningTables;
  readonly authorisedSellers: readonly AuthorisedSeller[];
  readonly prices: ReadonlyMap<string, Fen>;
}

export async function readScreeningMarks(cli: Cli, file: string): Promise<ScreeningMarks> {
  const marks: Trademark[] = [];
  const authorisedSellers: AuthorisedSeller[] = [];
  const prices = new Map<string, Fen>();
  for await (const rows of readMarks(cli, file)) {
    for (const { mark, authorisedSellers: sellers, recordedPriceFen } of rows) {
      marks.push(mark);
      for (const seller of sellers) authorisedSellers.push({ organisationId: "file", markId: mark.id, seller });
      if (recordedPriceFen !== undefined) prices.set(mark.id, recordedPriceFen);
    }
  }
  return { tables: buildScreeningTables(marks), authorisedSellers, prices };
}
