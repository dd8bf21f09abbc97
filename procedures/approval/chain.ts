import { z } from "zod";

/** A word on a paper: whose, and from which fine on (none: always). */
export const ChainStep = z.strictObject({
  role: z.string().min(1).max(50),
  fineAtLeastFen: z.number().int().min(1).max(1_000_000_000_000).optional(),
});
export type ChainStep = Readonly<z.infer<typeof ChainStep>>;
export const Chain = z.array(ChainStep).max(10);

/** When something is compulsory: always, never, or from a fine on. */
export const Gate = z.discriminatedUnion("when", [
  z.strictObject({ when: z.literal("always") }),
  z.strictObject({ when: z.literal("never") }),
  z.strictObject({ when: z.literal("fine"), fineAtLeastFen: z.number().int().min(1).max(1_000_000_000_000) }),
]);
export type Gate = Readonly<z.infer<typeof Gate>>;

/** What an office may make compulsory beside the chains of its papers. */
export const gateNames = ["legal-review", "panel-discussion"] as const;
export type GateName = (typeof gateNames)[number];

/** The law says that both exist; from where on each is compulsory we have not read. The review therefore always, the panel never. */
export const standardGates = {
  "legal-review": { when: "always" },
  "panel-discussion": { when: "never" },
} as const satisfies Record<GateName, Gate>;

/** The roles whose word a paper needs at this fine; a step with an amount is asked for where no fine is known yet. */
export function rolesAt(chain: readonly ChainStep[], fineFen: number | undefined): readonly string[] {
  return chain.filter((step) => meets(step.fineAtLeastFen, fineFen)).map(({ role }) => role);
}

/** Whether a gate stands at this fine. */
export function stands(gate: Gate, fineFen: number | undefined): boolean {
  if (gate.when === "fine") return meets(gate.fineAtLeastFen, fineFen);
  return gate.when === "always";
}

/** The stricter side where nobody knows the fine yet. */
function meets(least: number | undefined, fineFen: number | undefined): boolean {
  return least === undefined || fineFen === undefined || fineFen >= least;
}

/** The keys under which an office keeps them. */
export function chainKey(procedure: string, document: string): string {
  return `approval.${procedure}.paper.${document}`;
}
export function gateKey(procedure: string, gate: GateName): string {
  return `approval.${procedure}.gate.${gate}`;
}
