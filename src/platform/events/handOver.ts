import type { Tx } from "../database/Database.ts";

/**
 * Gives a case to another office, with the trail that both ends can read. The transaction must run as the office that has the case
 * (else the database refuses); afterwards this office no longer sees it, so append the event first.
 */
export async function handOver(tx: Tx, caseId: string, toOffice: string, reason: string, now: string): Promise<void> {
  await tx.run("select hand_over_case($1, $2, $3, $4)", [caseId, toOffice, reason, now]);
}
