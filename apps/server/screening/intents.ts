import type { Tx } from "#platform";
import type { Bilingual } from "#law";
import { type Intent, intents } from "../demo/intents.ts";

export interface IntentRow {
  readonly intent: string;
  readonly name?: Bilingual;
  readonly expected?: Intent["expected"];
  readonly listings: number;
  readonly alerted: number;
  readonly wrong: { readonly id: string; readonly title: string }[];
}

/** Intents that screening should not alert on; all others it should. */
const innocent = Object.entries(intents).flatMap(([name, { expected }]) => (expected === "quiet" ? [name] : []));

/** The demonstration's listings by what their author meant, with those that screening got wrong. */
export async function intentTable(tx: Tx): Promise<IntentRow[]> {
  const rows = await tx.rows<IntentRow>(
    `select intent, count(*) as listings, count(*) filter (where alerted) as alerted,
            coalesce(jsonb_agg(jsonb_build_object('id', id, 'title', title) order by id) filter (where alerted = (intent = any($1))), '[]') as wrong
       from (select l.id, l.title, l.intent, exists (select from clue_listing f where f.listing_id = l.id) as alerted
               from listing l where l.intent is not null and l.screened_at is not null) l
      group by intent order by intent`,
    [innocent],
  );
  return rows.map((row) => ({ ...row, ...intentOf(row.intent) }));
}

/** An intent by its name, where the demonstration knows it. */
export function intentOf(intent: string | null): Intent | undefined {
  return intent !== null && Object.hasOwn(intents, intent) ? intents[intent as keyof typeof intents] : undefined;
}
