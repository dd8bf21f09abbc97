import type { CaseSummary, ReplyOf, routes } from "#contract";
import type { IsoDate } from "#law";
import type { Tx } from "#platform";
import { summaryColumns } from "../casework/summary.ts";
import type { Caller } from "../http/caller.ts";
import { awayOn, deputiesOf } from "./deputies.ts";

type StandingIn = ReplyOf<typeof routes.cases.workbench>["standingIn"];

/** The open cases of each colleague on leave for whom the caller stands in, the most urgent first. */
export async function standingInOf(tx: Tx, caller: Caller, today: IsoDate): Promise<StandingIn> {
  if (caller.officePath === null) return [];
  const away = await awayOn(tx, caller.officePath, today);
  const deputies = deputiesOf(away);
  const mine = away.filter(({ account }) => deputies[account] === caller.id);
  return Promise.all(
    mine.map(async ({ account, until }) => {
      const person = await tx.row<{ id: string; name: string }>("select id, name from account where id = $1", [
        account,
      ]);
      const cases = await tx.rows<CaseSummary>(
        `select ${summaryColumns(caller)} from case_file c
          where c.closed_at is null and c.procedure <> 'clue' and $1 = any(c.officers) order by c.next_due nulls last, c.id`,
        [account],
      );
      return { person: person ?? { id: account, name: account }, until, cases };
    }),
  );
}
