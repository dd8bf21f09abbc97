import { Bilingual, Confidence } from "#law";
import { z } from "zod";
import type { CaseEvent, Effect } from "./event.ts";

/** What may be sealed: a paper (its id in the docket), a file laid before the case (its id), a value of an entry (`seq:path`). */
export const SealedWhat = z.enum(["paper", "file", "field"]);
export type SealedWhat = z.infer<typeof SealedWhat>;

/** For whom a seal opens: whoever acts in this role in the office of the case, its officers, one account, one party. */
export const SealReader = z.string().regex(/^(officers|(role|account|party):\S{1,200})$/u);

export const SealedEffect = z.object({
  kind: z.literal("sealed"),
  /** Its number in the case, from 1. */
  seal: z.number().int().positive(),
  what: SealedWhat,
  ref: z.string(),
  /** What a reader is told is sealed, without telling it. */
  name: Bilingual,
  ground: Bilingual,
  confidence: Confidence,
  why: z.string(),
  openTo: z.array(SealReader),
  /** The seal of the value for whose sake this paper was closed: both are lifted together. */
  with: z.number().int().positive().optional(),
});

/** A seal as the docket says it stands. */
export interface Seal extends Omit<z.infer<typeof SealedEffect>, "kind"> {
  readonly by: string;
  readonly byName?: string;
  readonly at: string;
  readonly entry: number;
  readonly lifted?: { readonly by: string; readonly byName?: string; readonly at: string; readonly why: string };
}

/** What stands in the place of a sealed value, wherever it stood: words, so that no screen or paper ever prints a key. */
export function sealToken(seal: number): string {
  return `〔封存 SEALED ${seal}〕`;
}

/** A text in pieces: plain words, and the numbers of the seals that stand in it. */
export function sealedPieces(text: string): readonly (string | number)[] {
  return text
    .split(/〔封存 SEALED (\d+)〕/u)
    .map((piece, at) => (at % 2 === 1 ? Number(piece) : piece))
    .filter((piece) => piece !== "");
}

/** The seals that stand, the latest last. */
export function standingSeals(state: { readonly seals?: readonly Seal[] }): readonly Seal[] {
  return (state.seals ?? []).filter(({ lifted }) => lifted === undefined);
}

/** An entry that seals or lifts a seal: it changes neither stage nor facts nor clocks. */
export function isSealStep({ action }: Pick<CaseEvent, "action">): boolean {
  return action === "seal" || action === "lift-seal";
}

type Lifted = Extract<Effect, { kind: "seal-lifted" }>;
type Sealed = Extract<Effect, { kind: "sealed" }>;

/** The seals of a case after one more. */
export function sealedAfter(seals: readonly Seal[], event: CaseEvent, effect: Sealed | Lifted): readonly Seal[] {
  const { id: by, name } = event.actor;
  const who = { by, ...(name !== undefined && { byName: name }), at: event.at };
  if (effect.kind === "sealed") {
    const { kind: _, ...seal } = effect;
    return [...seals, { ...seal, ...who, entry: event.seq }];
  }
  return seals.map((seal) =>
    seal.seal === effect.seal || seal.with === effect.seal ? { ...seal, lifted: { ...who, why: effect.why } } : seal,
  );
}
