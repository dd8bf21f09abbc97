import type { Instant, WorkingCalendar } from "#law";
import { type Acted, act, type Command } from "../act.ts";
import type { Actor, CaseEvent } from "../event.ts";
import { initialState } from "../evolve.ts";
import type { CaseState } from "../state.ts";
import { umbrella } from "./umbrella.ts";

export const wang: Actor = { id: "wang", role: "keeper" };
export const zhao: Actor = { id: "zhao", role: "keeper" };
export const head: Actor = { id: "sun", role: "head" };
export const owner: Actor = { id: "li", role: "owner" };

/** Weekends only, and nobody announced them: what a test says about days is said in the test. */
export const bare: WorkingCalendar = { id: "test", years: [] };

export const late: Instant = "2030-01-01T00:00:00Z";

/** A step of a scene: who does what on which day (at noon in Shanghai), or at which moment. */
export type Step = readonly [by: Actor, action: string, at: string, input?: unknown];

export function command([by, action, at, input]: Step): Command {
  return { by, action, at: at.includes("T") ? at : `${at}T04:00:00Z`, input };
}

export function attempt(state: CaseState, step: Step, now: Instant = late, calendar = bare): Acted {
  return act({ procedure: umbrella, state, command: command(step), now, calendar });
}

/** A case in which these steps were taken; a step that is refused is a mistake in the test. */
export function given(...steps: readonly Step[]): { readonly state: CaseState; readonly docket: readonly CaseEvent[] } {
  let state = initialState(umbrella, [{ id: "li", role: "owner" }]);
  const docket: CaseEvent[] = [];
  for (const step of steps) {
    const acted = attempt(state, step);
    if (acted.kind === "refused") throw new Error(`${step[1]} on ${step[2]}: ${acted.refusal.sentence.en}`);
    state = acted.state;
    docket.push(acted.event);
  }
  return { state, docket };
}

export const claimed: Step = [owner, "claim", "2026-03-02", { colour: "green" }];
