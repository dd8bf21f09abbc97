import type { ActionContext, Procedure } from "#casework";
import { z } from "zod";
import { Chain, chainKey, Gate, gateKey, type GateName, rolesAt, standardGates } from "./chain.ts";

/**
 * What an office has set about approval, as the engine and the guards know it: `approvalChains` (roles by document, for this
 * fine) and `gates`. What cannot be read, or names a role that the procedure no longer has, counts as not set.
 */
export function approvalKnown(
  procedure: Procedure,
  settings: Readonly<Record<string, unknown>>,
  fineFen: number | undefined,
): { readonly approvalChains: Record<string, readonly string[]>; readonly gates: Record<GateName, Gate> } {
  const chains = Object.keys(procedure.documents).flatMap((document) => {
    const chain = Chain.safeParse(settings[chainKey(procedure.id, document)]).data;
    if (chain === undefined || chain.some(({ role }) => !Object.hasOwn(procedure.roles, role))) return [];
    return [[document, rolesAt(chain, fineFen)] as const];
  });
  const gate = (name: GateName): Gate =>
    Gate.safeParse(settings[gateKey(procedure.id, name)]).data ?? standardGates[name];
  return {
    approvalChains: Object.fromEntries(chains),
    gates: { "legal-review": gate("legal-review"), "panel-discussion": gate("panel-discussion") },
  };
}

/** A gate as the caller knows it; where nobody says otherwise, the standard. */
export function gateIn({ known }: Pick<ActionContext, "known">, name: GateName): Gate {
  const gates = z.record(z.string(), z.unknown()).safeParse(known["gates"]).data;
  return Gate.safeParse(gates?.[name]).data ?? standardGates[name];
}
