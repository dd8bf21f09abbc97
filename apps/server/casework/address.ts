import { actsAsAddressee, type Address, type CaseState } from "#casework";
import { findOffice, type Tx } from "#platform";
import type { Caller } from "../http/caller.ts";
import { refused } from "../http/refused.ts";
import { type Standing, waitsFor } from "./waiting.ts";

/** The office by whose settings, people and numbers a step is taken: the addressee's own, else that of the case. */
export function actingOffice(caller: Caller, row: { readonly officePath: string; readonly state: CaseState }): string {
  const own = caller.officePath;
  return own !== null && own !== row.officePath && actsAsAddressee(row.state, own) ? own : row.officePath;
}

/** An address with the roles that have something to do in that office now. */
export interface Addressed extends Address {
  readonly waits: readonly string[];
}

/** To whom the case is addressed after a step, where the step changed that; an office that there is none of is refused. */
export async function addressedAnew(
  tx: Tx,
  before: CaseState,
  after: Standing,
): Promise<readonly Addressed[] | undefined> {
  const { addressed = [] } = after.state;
  if (JSON.stringify(addressed) === JSON.stringify(before.addressed ?? [])) return undefined;
  for (const { office } of addressed) if ((await findOffice(tx, office)) === undefined) throw noOffice(office);
  return addressed.map((each) => ({ ...each, waits: each.mode === "acts" ? waitsFor(after, each.office) : [] }));
}

/** Moves the walls accordingly. After this an office for which it ended sees the case no more: do it last. */
export async function address(
  tx: Tx,
  caseId: string,
  addressed: readonly Addressed[] | undefined,
  now: string,
): Promise<void> {
  if (addressed === undefined) return;
  await tx.run("select address_case($1, $2::jsonb, $3)", [caseId, JSON.stringify(addressed), now]);
}

/** There is no such office. */
export const noOffice = (path: string) =>
  refused(
    422,
    "office-not-found",
    { zh: `没有“${path}”这个机构。`, en: `There is no office “${path}”.` },
    { zh: "请从机构树中选择接收机构。", en: "Choose the receiving office from the tree." },
  );
