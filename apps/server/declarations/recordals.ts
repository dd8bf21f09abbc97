import type { Fen, IsoDate } from "#law";
import type { Tx } from "#platform";

/** What Customs have on record about a mark, as far as screening and a case of the clue need it. */
export interface Recordal {
  /** The recordal number. */
  readonly number: string;
  /** Who may use the mark, until when; without a day: as long as the recordal. */
  readonly users: readonly { readonly name: string; readonly until?: IsoDate }[];
  readonly ports: readonly string[];
  readonly priceFen: Fen | undefined;
  readonly knownInfringers: readonly string[];
}

/** By registration number; recordals in force on the day that this office or one above it granted. */
export async function recordalsOf(
  tx: Tx,
  registrationNumbers: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, Recordal>> {
  const rows = await tx.rows<{
    registrationNumber: string;
    number: string;
    licensees: { name: string; until?: IsoDate }[];
    goods: { ports?: string[]; traders?: string[]; priceFen?: Fen }[];
    knownInfringers: string[];
  }>(
    `select registration_number as "registrationNumber", recordal as number, licensees, goods, known_infringers as "knownInfringers"
       from customs_recordals($1::text[], $2::date)`,
    [registrationNumbers, on],
  );
  return new Map(
    rows.map(({ goods, knownInfringers, licensees, number, registrationNumber }) => {
      const traders = goods.flatMap((one) => one.traders ?? []).map((name) => ({ name }));
      const users = [
        ...licensees.map(({ name, until }) => ({ name, ...(until !== undefined && { until }) })),
        ...traders,
      ];
      const ports = [...new Set(goods.flatMap((one) => one.ports ?? []))];
      const priceFen = goods.find((one) => one.priceFen !== undefined)?.priceFen;
      return [registrationNumber, { number, users, ports, priceFen, knownInfringers }];
    }),
  );
}
