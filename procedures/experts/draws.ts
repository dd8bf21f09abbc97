import type { CaseState } from "#casework";
import { IsoDate } from "#law";
import { z } from "zod";
import { Round } from "../drawRound.ts";
import { expertRoles, grounds, leaveReasons } from "./names.ts";

const one = <const K extends string>(names: Readonly<Record<K, unknown>>) => z.enum(Object.keys(names) as [K, ...K[]]);
const words = z.object({ zh: z.string(), en: z.string() });
const Listed = z.object({ id: z.string(), name: z.string() });
const Why = z.object({
  ground: one(grounds),
  because: words,
  source: z.object({ source: z.string(), article: z.string(), version: z.string().optional() }),
});
const Excluded = Listed.extend({ why: z.array(Why).readonly() });

/** A round with what stood behind its list: who was eligible on the day and who was not, and whose secrets make the seed. */
const ExpertRound = Round.extend({
  on: IsoDate,
  eligible: z.array(Listed).readonly(),
  excluded: z.array(Excluded).readonly(),
  sides: z.array(z.string()).readonly(),
});
export type ExpertRound = Readonly<z.infer<typeof ExpertRound>>;

/** Somebody who was drawn, in the order of the draw; `until` with the reason once it no longer serves. */
const Seat = Listed.extend({
  place: z.number().int(),
  on: IsoDate,
  until: IsoDate.optional(),
  why: one(leaveReasons).optional(),
  reason: z.string().optional(),
});
export type Seat = Readonly<z.infer<typeof Seat>>;

/** One draw of experts, with all its rounds. */
const ExpertDraw = z.object({
  id: z.string(),
  role: one(expertRoles),
  question: z.string(),
  fields: z.array(z.string()).readonly(),
  take: z.number().int(),
  rounds: z.array(ExpertRound).readonly(),
  seats: z.array(Seat).readonly(),
  /** Next in order when somebody went, and no longer fit by then. */
  passedOver: z.array(Excluded.extend({ on: IsoDate })).readonly(),
  /** What later cases compare with: the names of the parties and the number of the right, as `nameKey` and `rightKey` fold them. */
  parties: z.array(z.string()).readonly(),
  right: z.string().optional(),
  givenUp: z.object({ on: IsoDate, reason: z.string() }).optional(),
});
export type ExpertDraw = Readonly<z.infer<typeof ExpertDraw>>;

/** Facts of every procedure that draws experts. */
export const ExpertDraws = z.array(ExpertDraw).readonly();
export const expertFacts = { expertDraws: ExpertDraws };
const ExpertFacts = z.object(expertFacts);
export type ExpertFacts = z.infer<typeof ExpertFacts>;
export type Drawing = CaseState<ExpertFacts>;

/** The draw that is under way: frozen, and neither drawn nor given up. */
export function openDraw({ facts }: Drawing): ExpertDraw | undefined {
  return facts.expertDraws?.find((draw) => draw.givenUp === undefined && lastRound(draw)?.drawn === undefined);
}

export function lastRound({ rounds }: ExpertDraw): ExpertRound | undefined {
  return rounds.at(-1);
}

/** Those who serve today, with the draw they came from. */
export function serving({ facts }: Drawing): readonly { readonly draw: ExpertDraw; readonly seat: Seat }[] {
  return (facts.expertDraws ?? []).flatMap((draw) =>
    draw.seats.filter(({ until }) => until === undefined).map((seat) => ({ draw, seat })),
  );
}

/** Everybody of the pool who takes part in the case or took part, or was drawn and went. */
export function engagedIn({ facts }: Drawing): readonly string[] {
  return (facts.expertDraws ?? []).flatMap(({ seats, passedOver }) => [...seats, ...passedOver].map(({ id }) => id));
}

/** The draws with one of them changed. */
export function drawsWith({ facts }: Drawing, id: string, change: (draw: ExpertDraw) => ExpertDraw): ExpertDraw[] {
  return (facts.expertDraws ?? []).map((draw) => (draw.id === id ? change(draw) : draw));
}

/** The roles of parties that may contribute to a draw. */
export const drawingParties: readonly string[] = ["requester", "respondent"];

/** Whose secrets may make the seed: the officers of the case, the head, each party. */
export function sidesOf({
  parties,
}: Pick<Drawing, "parties">): readonly { readonly id: string; readonly name: { zh: string; en: string } }[] {
  return [
    { id: "officer", name: { zh: "承办人", en: "officers of the case" } },
    { id: "head", name: { zh: "负责人", en: "head of the office" } },
    ...parties
      .filter(({ role }) => drawingParties.includes(role))
      .map(({ id, name = id }) => ({ id, name: { zh: name, en: name } })),
  ];
}
