import { type CaseState, labelOf } from "#casework";
import { addDays, type IsoDate } from "#law";
import { z } from "zod";

/** Draws whole numbers from 0 up to (not with) `below`; the same seed draws the same ones. */
export type Draw = (below: number) => number;

/** Mulberry32: small, and even enough to take a walk by. */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** What an input is filled in by: the case, the day of the act, and chance. */
export interface Filling {
  readonly state: CaseState;
  readonly today: IsoDate;
  readonly draw: Draw;
  readonly accounts: readonly string[];
}

/** An input that the schema of an action takes, mostly: a name of the case where one is asked for, and chance elsewhere. */
export function inputFor(schema: z.ZodType, filling: Filling, name = ""): unknown {
  const { state, today, draw, accounts } = filling;
  const label = labelOf(schema);
  const pick = <T>(of: readonly T[]): T | undefined => of[draw(of.length)];
  if (label?.widget === "party") {
    const of = state.parties.filter(({ role }) => label.partyRole === undefined || role === label.partyRole);
    return pick(of)?.id ?? "nobody";
  }
  if (label?.widget === "paper") return pick(state.documents)?.id ?? "none#1";
  if (label?.widget === "colleague") return pick(accounts);
  const own = label?.choicesIn?.(state) ?? [];
  if (own.length > 0) return pick(own)?.value;
  if (label?.widget === "date") return addDays(today, draw(3) === 0 ? draw(60) - 20 : name === "hearingOn" ? 20 : 0);
  if (label?.widget === "time") return `${10 + draw(10)}:30`;
  // Where a sitting takes place is said more often than not, and nobody joins it at an address that is none.
  if (name === "place" && draw(8) > 0) return "第一审理室";
  if (name === "link") return draw(2) === 0 ? undefined : "https://meet.example/1";
  if (name === "lasts") return 30 + draw(120);
  if (schema instanceof z.ZodOptional)
    return draw(2) === 0 ? undefined : inputFor(schema.unwrap() as z.ZodType, filling, name);
  if (schema instanceof z.ZodDefault)
    return draw(2) === 0 ? undefined : inputFor(schema.unwrap() as z.ZodType, filling, name);
  if (schema instanceof z.ZodNullable) return inputFor(schema.unwrap() as z.ZodType, filling, name);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
    const filled = fields.map(([key, each]) => [key, inputFor(each, filling, key)] as const);
    return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
  }
  if (schema instanceof z.ZodArray) {
    return Array.from({ length: 1 + draw(2) }, () => inputFor(schema.element as z.ZodType, filling, name));
  }
  if (schema instanceof z.ZodEnum) return pick(schema.options);
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodBoolean) return draw(2) === 0;
  if (schema instanceof z.ZodNumber) return pick([0, 1, 2, 30, 1_000, 60_000, 6_000_000]);
  if (schema instanceof z.ZodUnion) return inputFor(schema.options[0] as z.ZodType, filling, name);
  return pick(["演示", "现场查获的商品", "12", `第${draw(9)}项`]);
}
