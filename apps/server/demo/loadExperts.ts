import { identityOf } from "#platform";
import { ExpertDetails } from "#procedures";
import type { Desk } from "../desk.ts";
import { poolKey } from "../experts/pool.ts";
import type { Caller } from "../http/caller.ts";
import { demoExperts } from "./experts.ts";

/** Enters the pool of the demonstration as its heads would have; what an earlier start entered stays. */
export async function loadExperts(desk: Desk, heads: readonly Caller[], now: string): Promise<void> {
  for (const head of heads) {
    const entered = demoExperts[head.officePath as keyof typeof demoExperts] ?? [];
    await desk.db.transaction(identityOf(head), async (tx) => {
      for (const given of entered) {
        const details = ExpertDetails.parse(given);
        await tx.run(
          `insert into expert (id, office_path, name, key, body, updated_by, updated_at)
           values ($1, $2, $3, $4, $5::jsonb, $6, $7) on conflict (office_path, key) do nothing`,
          [
            `demo-expert-${details.code}`,
            head.officePath,
            details.name,
            poolKey(details),
            JSON.stringify(details),
            head.id,
            now,
          ],
        );
      }
    });
  }
}
