import type { ActionContext, ActionSpec } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, flag, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { confirmationTable } from "../confirmation.table.ts";
import type { Define, MediationState } from "../frame.ts";
import { courtAnswers } from "../names.ts";
import { inFuture } from "../refusals.ts";
import { periodOf } from "../standing.ts";

const article = cite("civil-procedure-law", "205");

/** The court confirms the agreement on the application of both parties together, within thirty days of its taking effect. */
export function confirmationActions(action: Define): Record<string, ActionSpec> {
  return {
    "apply-for-confirmation": action({
      name: { zh: "登记共同申请司法确认", en: "Record the joint application for confirmation" },
      event: "ConfirmationRequested",
      by: ["officer"],
      from: ["in-force"],
      input: z.strictObject({
        court: line("人民法院", "people's court"),
        appliedOn: day("申请日期", "day of the application"),
        joint: flag("双方共同申请", "both parties ask together"),
      }),
      ready: ({ facts }) => (open(facts.confirmation) ? askedAlready() : undefined),
      guard: (state, { appliedOn, joint }, context) => {
        if (appliedOn > context.today)
          return inFuture(["申请日期", "day of the application"], appliedOn, context.today);
        if (!joint) return notJoint();
        const due = periodOf(state, "confirmation", context)?.due;
        return due !== undefined && appliedOn > due ? tooLate(due) : undefined;
      },
      facts: (state, { court, appliedOn, joint }, context) => {
        context.decide(
          confirmationTable,
          {
            body: state.facts.body ?? "authority",
            joint: joint ? "yes" : "no",
            inTime: inTime(state, appliedOn, context) ? "yes" : "no",
          },
          appliedOn,
        );
        return { confirmation: { court, appliedOn } };
      },
      documents: ["confirmationApplication"],
      stops: (_, { appliedOn }) => [{ clock: "confirmation", on: appliedOn }],
      article,
    }),

    "record-confirmation": action({
      name: { zh: "登记法院裁定", en: "Record what the court ruled" },
      event: "ConfirmationAnswered",
      by: ["officer"],
      from: ["in-force"],
      input: z.strictObject({
        result: choice(courtAnswers, "裁定结果", "ruling"),
        number: line("裁定书文号", "number of the ruling").optional(),
        ruledOn: day("裁定日期", "day of the ruling"),
        reasons: text("驳回或者撤回的理由", "reasons, where it was rejected or withdrawn").optional(),
      }),
      ready: ({ facts }) => {
        const { confirmation } = facts;
        return confirmation !== undefined && confirmation.answer === undefined ? undefined : notAsked();
      },
      guard: ({ facts }, { ruledOn }, { today }) => {
        const appliedOn = facts.confirmation?.appliedOn;
        if (ruledOn > today) return inFuture(["裁定日期", "day of the ruling"], ruledOn, today);
        return appliedOn !== undefined && ruledOn < appliedOn ? beforeApplication(appliedOn, ruledOn) : undefined;
      },
      facts: ({ facts }, { result, number, ruledOn, reasons }) =>
        facts.confirmation === undefined
          ? {}
          : {
              confirmation: {
                ...facts.confirmation,
                answer: {
                  result,
                  on: ruledOn,
                  ...(number !== undefined && { number }),
                  ...(reasons !== undefined && { reasons }),
                },
              },
            },
      article,
    }),
  };
}

/** Asked and not answered, or confirmed: nothing more to ask for. Rejected or withdrawn, it may be asked for again in time. */
function open(confirmation: MediationState["facts"]["confirmation"]): boolean {
  if (confirmation === undefined) return false;
  return confirmation.answer === undefined || confirmation.answer.result === "confirmed";
}

function inTime(state: MediationState, on: IsoDate, context: ActionContext): boolean {
  const due = periodOf(state, "confirmation", context)?.due;
  return due === undefined || on <= due;
}

function notJoint(): Refusal {
  return refuse(
    "confirmation-not-joint",
    ["司法确认须由双方当事人共同申请。", "Judicial confirmation is asked for by both parties together."],
    ["请双方共同申请。", "Let both ask together."],
    article,
  );
}

function tooLate(due: string): Refusal {
  return refuse(
    "confirmation-too-late",
    [
      `申请司法确认的期限（自协议生效之日起三十日）已于${due}届满。`,
      `The thirty days from the day on which the agreement took effect ended on ${due}.`,
    ],
    [
      "协议仍然有效；不履行的，可以公证执行（符合条件的）或者起诉。",
      "The agreement stands; where it is not performed, the notary (where it qualifies) or a suit remains.",
    ],
    article,
  );
}

function askedAlready(): Refusal {
  return refuse(
    "confirmation-already-asked",
    ["已经申请司法确认。", "Confirmation is asked for already."],
    ["请等待或者登记法院裁定。", "Wait for the ruling, or record it."],
    article,
  );
}

function notAsked(): Refusal {
  return refuse(
    "confirmation-not-asked",
    ["没有等待裁定的司法确认申请。", "No application for confirmation waits for a ruling."],
    ["请先登记申请。", "Record the application first."],
    article,
  );
}

function beforeApplication(appliedOn: string, on: string): Refusal {
  return refuse(
    "ruling-before-application",
    [
      `裁定日期（${on}）早于申请日期（${appliedOn}）。`,
      `The ruling (${on}) lies before the application (${appliedOn}).`,
    ],
    ["请核对日期。", "Check the days."],
    article,
  );
}
