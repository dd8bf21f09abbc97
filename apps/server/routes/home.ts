import { routes } from "#contract";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { homeOf } from "../parties/home.ts";

const { home } = routes;

/** What a party sees first. */
export function mountHome(desk: Desk): void {
  mount(desk, home.read, ({ caller, now, work }) => work((tx) => homeOf(desk, tx, caller, now)));

  mount(desk, home.seen, ({ caller, now, work }) =>
    work(async (tx) => {
      await tx.run(
        `insert into party_visit (account_id, seen_at) values ($1, $2)
         on conflict (account_id) do update set seen_at = greatest(party_visit.seen_at, excluded.seen_at)`,
        [caller.id, now],
      );
      return { seenAt: now };
    }),
  );
}
