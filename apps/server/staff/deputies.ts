import type { IsoDate } from "#law";
import type { Tx } from "#platform";

/** A leave that runs on a day, with who stands in. */
export interface Away {
  readonly account: string;
  readonly until: string;
  readonly deputy: string | null;
}

/** Who of an office is away on this day. */
export function awayOn(tx: Tx, officePath: string, today: IsoDate): Promise<Away[]> {
  return tx.rows<Away>(
    `select account_id as account, until_day as until, deputy_id as deputy from account_leave
      where office_path = $1 and called_off_at is null and $2::date between from_day and until_day order by account_id`,
    [officePath, today],
  );
}

/**
 * Who stands in for whom: a deputy who is away as well hands on to the own deputy. Nobody stands in where the chain ends in
 * somebody away without a deputy, or goes round in a ring.
 */
export function deputiesOf(away: readonly Away[]): Record<string, string> {
  const next = new Map(away.map(({ account, deputy }) => [account, deputy]));
  return Object.fromEntries(
    away.flatMap(({ account }) => {
      const met = new Set<string>([account]);
      let deputy = next.get(account);
      while (typeof deputy === "string" && next.has(deputy) && !met.has(deputy)) {
        met.add(deputy);
        deputy = next.get(deputy);
      }
      return typeof deputy === "string" && !met.has(deputy) ? [[account, deputy] as const] : [];
    }),
  );
}
