import type { ActionContext, ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import type { ClueState, Define } from "./frame.ts";
import { notRaised } from "./intake.ts";

/** Handing a clue to another office, which takes it over or gives it back; until it does, the clue stays open and in sight. */
export function handOverActions(action: Define): Record<string, ActionSpec> {
  return {
    "hand-over": action({
      name: { zh: "移送其他机构", en: "Hand over to another office" },
      event: "ClueHandedOver",
      by: ["officer", "head"],
      from: ["new", "waiting"],
      input: z.strictObject({
        to: line("接收机构", "receiving office", {
          hint: { zh: "机构路径，例如 ip/qc/feng/", en: "the office's path, such as ip/qc/feng/" },
        }),
        reason: text("移送理由", "reason"),
      }),
      ready: (state) => notRaised(state),
      guard: (_, { to }, { actor }) =>
        actor.office !== undefined && samePath(to, actor.office) ? ownOffice() : undefined,
      facts: (_, { to, reason }, { actor, today }) => ({
        handOver: {
          ...(actor.office !== undefined && { from: actor.office }),
          to: withSlash(to),
          reason,
          on: today,
          answer: "open" as const,
        },
      }),
      next: "handed-over",
    }),

    "take-over": action({
      name: { zh: "接收线索", en: "Take the clue over" },
      event: "ClueTakenOver",
      by: ["officer", "head"],
      from: ["handed-over"],
      weight: "main",
      input: z.strictObject({ reason: text("说明", "note").optional() }),
      ready: (state, context) => notReceiver(state, context),
      facts: (state, { reason }, context) => answered(state, "taken", reason, context),
      next: "new",
    }),

    return: action({
      name: { zh: "退回线索", en: "Return the clue" },
      event: "ClueReturned",
      by: ["officer", "head"],
      from: ["handed-over"],
      weight: "danger",
      input: z.strictObject({ reason: text("退回理由", "reason") }),
      ready: (state, context) => notReceiver(state, context),
      facts: (state, { reason }, context) => answered(state, "returned", reason, context),
      next: "new",
    }),
  };
}

function answered(
  { facts }: ClueState,
  answer: "taken" | "returned",
  reason: string | undefined,
  { today }: ActionContext,
) {
  if (facts.handOver === undefined) return {};
  return {
    handOver: { ...facts.handOver, answer, ...(reason !== undefined && { answerReason: reason }), answeredOn: today },
  };
}

/** Only the office it was handed to answers; an actor whose office is not known (a replay) is taken at its word. */
function notReceiver({ facts }: ClueState, { actor }: ActionContext) {
  const to = facts.handOver?.to;
  if (to === undefined || actor.office === undefined || samePath(to, actor.office)) return undefined;
  return refuse(
    "not-the-receiver",
    [`线索已移送${to}，由其接收或者退回。`, `The clue was handed to ${to}, which takes it over or returns it.`],
    ["请等待接收机构答复。", "Wait for the receiving office."],
    cite("house", "1"),
  );
}

function ownOffice() {
  return refuse(
    "handed-to-oneself",
    ["接收机构与本机构相同。", "The receiving office is your own."],
    ["请选择其他机构。", "Choose another office."],
    cite("house", "1"),
  );
}

function samePath(a: string, b: string): boolean {
  return withSlash(a) === withSlash(b);
}

/** Office paths end in a slash, so that one path can be looked for at the start of another. */
function withSlash(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}
