import { type Bilingual, type Citation, type Instant, NoRuleInForce, type Refusal, type WorkingCalendar } from "#law";
import { z } from "zod";
import { contextFor } from "./act.ts";
import type { Actor } from "./event.ts";
import { type FieldChoice, labelOf } from "./field.ts";
import { mayAct } from "./mayAct.ts";
import type { ActionContext, ActionSpec, Procedure } from "./procedure.ts";
import { noRuleFor } from "./refusals.ts";
import type { CaseState } from "./state.ts";

/** A line of the officer's menu. A disabled one says why, and what to do about it. */
export interface AvailableAction {
  readonly action: string;
  readonly name: Bilingual;
  readonly weight: "main" | "side" | "danger";
  readonly article?: Citation;
  readonly enabled: boolean;
  readonly refusal?: Refusal;
  /** What its form offers, by the field's name, where whoever draws it does not hold the case: see `choicesFor`. */
  readonly choices?: Record<string, FieldChoice[]>;
}

/** What the fields of an action's form offer this person to choose from in this case. */
export function choicesFor({ input }: ActionSpec, state: CaseState, actor: Actor): Record<string, FieldChoice[]> {
  if (!(input instanceof z.ZodObject)) return {};
  const shape: Readonly<Record<string, z.ZodType>> = input.shape;
  const found: Record<string, FieldChoice[]> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const choices = labelOf(schema)?.choicesIn;
    if (choices !== undefined) found[name] = [...choices(state, actor)];
  }
  return found;
}

/**
 * What this person may do in this stage: the very guards of `act`, as far as they need no input. The server refuses by them
 * and the page draws them. Without a calendar an extension asked too late still shows, and `act` refuses it.
 */
export function availableActions(
  procedure: Procedure,
  state: CaseState,
  actor: Actor,
  now: Instant,
  known: Readonly<Record<string, unknown>> = {},
  calendar?: WorkingCalendar,
): readonly AvailableAction[] {
  if (state.closed !== undefined) return [];
  const context = contextFor({ actor, at: now, now, known, decisions: [] });
  return Object.entries(procedure.actions)
    .filter(([, spec]) => spec.by.includes(actor.role) && spec.from.includes(state.stage))
    .map(([action, spec]) => {
      const refusal = mayAct(procedure, state, spec, actor, now, calendar) ?? readiness(spec, state, context);
      return {
        action,
        name: spec.name,
        weight: spec.weight ?? "side",
        ...(spec.article && { article: spec.article }),
        enabled: refusal === undefined,
        ...(refusal && { refusal }),
      };
    });
}

function readiness(spec: ActionSpec, state: CaseState, context: ActionContext): Refusal | undefined {
  try {
    return spec.ready?.(state, context);
  } catch (error) {
    if (error instanceof NoRuleInForce) return noRuleFor(error.rule, error.date);
    throw error;
  }
}
