import type { ActionContext, ActionSpec, CaseState } from "#casework";
import { daysBetween, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { day, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define } from "../../trademark-enforcement/frame.ts";

const article = cite("market-penalty-procedure", "*");

/** After the head's thirty days a panel decides whether the case goes on, and until when (SAMR Order 42, unverified). */
export function panelExtensionAction(action: Define): ActionSpec {
  return action({
    name: { zh: "集体讨论决定继续延长", en: "Extend the time limit further, by panel" },
    event: "TimeLimitExtendedByPanel",
    by: ["head"],
    from: ["filed", "investigation", "legal-review", "prior-notice", "hearing"],
    input: z.strictObject({
      until: day("继续延长至", "extended until"),
      discussion: text("集体讨论情况和理由", "what the panel discussed, and why"),
    }),
    ready: (state) => notExtendedYet(state),
    guard: (_, { until }, { today }) => (until > today ? undefined : tooEarly()),
    stops: ["decision"],
    starts: (_, { until }, { today }: ActionContext) => [{ clock: "decision", length: daysBetween(today, until) }],
    mayStart: ["decision"],
    article,
  });
}

/** The head's extension comes before that of a panel, and never after it. */
export function headBeforePanel(spec: ActionSpec): ActionSpec {
  return {
    ...spec,
    ready: (state, context) => (setByPanel(state) ? onlyThePanel() : spec.ready?.(state, context)),
  };
}

function notExtendedYet(state: CaseState): Refusal | undefined {
  const run = runningLimit(state);
  if (run !== undefined && (run.extensions.length > 0 || setByPanel(state))) return undefined;
  return refuse(
    "extend-first",
    ["负责人尚未延长办案期限，或者期限已经停止。", "The head has not extended the time limit yet, or it runs no more."],
    ["请先办理“延长办案期限”。", 'Use "Extend the time limit of the case" first.'],
    article,
  );
}

function runningLimit({ clocks }: CaseState) {
  return clocks.findLast(({ clock, stopped }) => clock === "decision" && stopped === undefined);
}

/** A limit that a panel set is a run of its own; the panel may set another. */
function setByPanel(state: CaseState): boolean {
  const run = runningLimit(state);
  return state.taken.some(({ action, seq }) => action === "extend-by-panel" && seq === run?.startedBy);
}

function onlyThePanel(): Refusal {
  return refuse(
    "panel-set-the-limit",
    ["办案期限已由集体讨论确定。", "The time limit was set by a panel."],
    ["仍需延长的，再次提交集体讨论。", "Where it is not enough, put it to the panel again."],
    article,
  );
}

function tooEarly(): Refusal {
  return refuse(
    "extended-into-the-past",
    ["延长后的期限须晚于今日。", "The new limit lies after today."],
    ["请核对日期。", "Check the day."],
    article,
  );
}
