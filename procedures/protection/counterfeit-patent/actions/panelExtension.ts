import type { ActionContext, ActionSpec } from "#casework";
import { daysBetween, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { day, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, EnforcementState } from "../../trademark-enforcement/frame.ts";

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

function notExtendedYet({ clocks }: EnforcementState): Refusal | undefined {
  const run = clocks.findLast(({ clock }) => clock === "decision");
  if (run !== undefined && run.stopped === undefined && (run.extensions.length > 0 || alreadyByPanel(clocks))) {
    return undefined;
  }
  return refuse(
    "extend-first",
    ["负责人尚未延长办案期限，或者期限已经停止。", "The head has not extended the time limit yet, or it runs no more."],
    ["请先办理“延长办案期限”。", 'Use "Extend the time limit of the case" first.'],
    article,
  );
}

/** The limit a panel set is a run of its own; it may be set again. */
function alreadyByPanel(clocks: EnforcementState["clocks"]): boolean {
  return clocks.filter(({ clock }) => clock === "decision").length > 1;
}

function tooEarly(): Refusal {
  return refuse(
    "extended-into-the-past",
    ["延长后的期限须晚于今日。", "The new limit lies after today."],
    ["请核对日期。", "Check the day."],
    article,
  );
}
