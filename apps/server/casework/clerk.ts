import type { Procedure } from "#casework";
import type { Bilingual } from "#law";
import { become, identityOf, type Tx } from "#platform";
import type { Caller, Part } from "../http/caller.ts";
import { notFound, Refused, refused } from "../http/refused.ts";

const thisCase: Bilingual = { zh: "此案件", en: "This case" };

/**
 * Takes in the step of a party: inside, the transaction is the clerk's, which reaches the whole of this one case; before and
 * after it is the party's. An office's step runs as the office itself.
 */
export async function asClerk<T>(
  tx: Tx,
  caller: Caller,
  caseId: string,
  step: (acting: Caller) => Promise<T>,
): Promise<T> {
  const { holderId } = caller;
  if (caller.officePath !== null || holderId === null) return step(caller);
  const parts = await partsIn(tx, caseId);
  if (parts.length === 0) throw notFound(thisCase);
  await become(tx, { as: "clerk", account: caller.id, holder: holderId, roles: caller.roles, case: caseId });
  try {
    return await step({ ...caller, parts });
  } catch (error) {
    throw error instanceof Refused ? untold(error) : error;
  } finally {
    await become(tx, identityOf(caller)).catch(() => {});
  }
}

export function partsIn(tx: Tx, caseId: string): Promise<Part[]> {
  return tx.rows<Part>('select party_id as "partyId", role, scope from own_parts() where case_id = $1', [caseId]);
}

/** What an agent's power does not reach is refused before the step is looked at. */
export function checkPower(procedure: Procedure, { parts }: Caller, action: string): void {
  const spec = Object.hasOwn(procedure.actions, action) ? procedure.actions[action] : undefined;
  if (parts === undefined || spec === undefined) return;
  const power = spec.power ?? "complain";
  if (parts.some(({ role, scope }) => spec.by.includes(role) && scope.includes(power))) return;
  if (!parts.some(({ role }) => spec.by.includes(role))) return;
  throw refused(
    403,
    "beyond-the-power",
    {
      zh: `您的授权委托书不包括办理“${spec.name.zh}”的权限。`,
      en: `Your power of attorney does not reach "${spec.name.en}".`,
    },
    {
      zh: "请委托人自行办理，或者重新出具包括此项权限的授权委托书。",
      en: "Ask your principal to take this step, or to give a power that includes it.",
    },
  );
}

/** Who of the office did what meanwhile is the office's own: a party learns that something changed. */
function untold(error: Refused): Refused {
  if (error.extra.between === undefined) return error;
  return new Refused(
    error.status,
    {
      ...error.refusal,
      sentence: { zh: "您填写期间，案件有了新的进展。", en: "The case moved on while you were writing." },
    },
    { ...error.extra, between: [] },
  );
}
