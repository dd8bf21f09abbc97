import { actOnPaper, type CaseEvent, type Procedure } from "#casework";
import type { DocumentView } from "#contract";
import { appendEvents, audit, identityOf, loadCase, type Tx } from "#platform";
import type { z } from "zod";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { found, Refused } from "../http/refused.ts";
import { asClerk } from "./clerk.ts";
import { project } from "./project.ts";

type View = z.output<typeof DocumentView>;

/** The papers that the walls let this party read, with the moment it first opened each. */
export async function papersFor(
  tx: Tx,
  caseId: string,
  procedure: Procedure,
  entries: readonly CaseEvent[],
): Promise<View[]> {
  const rows = await tx.rows<Omit<View, "name" | "openedAt">>(
    `select d.id, d.paper, d.life, d.kind, d.number, d.seq, d.sha256, paper_given(d.id) as "createdAt"
       from document d where d.case_id = $1 order by d.seq, d.id`,
    [caseId],
  );
  const opened = new Map<string, string>();
  for (const { effects, at } of entries)
    for (const effect of effects)
      if (effect.kind === "paper-opened" && !opened.has(effect.paper)) opened.set(effect.paper, at);
  return rows.map((row) => ({
    ...row,
    name: procedure.documents[row.kind]?.name ?? { zh: row.kind, en: row.kind },
    openedAt: opened.get(row.paper) ?? null,
  }));
}

/**
 * The first time somebody of a party opens a paper, the docket says so: with some ways of service it is the proof of receipt.
 * Looking again leaves a line in the trail only.
 */
export async function recordOpening(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  { caseId, documentId }: { readonly caseId: string; readonly documentId: string },
  now: string,
): Promise<void> {
  if (caller.officePath !== null) return;
  const row = found(
    await tx.row<{ kind: string; seq: number; paper: string | null }>(
      "select kind, seq, paper from document where case_id = $1 and id = $2",
      [caseId, documentId],
    ),
  );
  await asClerk(tx, caller, caseId, async ({ parts = [] }) => {
    const kept = found(await loadCase(tx, caseId));
    const procedure = desk.rules.procedure(kept.procedure);
    const paper = kept.state.documents.find(
      (one) => one.id === row.paper || (one.document === row.kind && one.seq === row.seq),
    );
    if (paper === undefined || paper.openings.some(({ by }) => by === caller.id)) return;
    const part = parts.find(({ partyId }) => partyId === (paper.to ?? paper.of)) ?? parts[0];
    const by = {
      id: caller.id,
      role: part?.role ?? "none",
      name: caller.name,
      ...(part === undefined ? {} : { party: part.partyId }),
    };
    const acted = actOnPaper({ procedure, state: kept.state, command: { paper: paper.id, step: "open", by }, now });
    if (acted.kind === "refused") throw new Refused(422, acted.refusal);
    const after = project(acted.state, procedure, desk.rules.calendar, now);
    const appended = await appendEvents(tx, {
      caseId,
      expectedVersion: kept.version,
      events: [acted.event],
      after,
    });
    if (appended.kind !== "appended") throw new Error(`opening ${paper.id} was not taken: ${appended.kind}`);
    await audit(tx, identityOf(caller), { action: "document.open", subject: paper.id, caseId }, now);
  });
}
