import type { ActionContext, ActionSpec } from "#casework";
import { countPeriod, type IsoDate, type Refusal } from "#law";
import { z } from "zod";
import { calendarIn } from "../../../calendarIn.ts";
import { choice, day, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { regulations } from "../articles.ts";
import { clocks } from "../clocks.ts";
import type { Define, RecordalState } from "../frame.ts";
import { changes } from "../names.ts";
import { isOver } from "../periods.ts";

/** Keeping a recordal true, and its ends: lapsed, cancelled by the holder, revoked because a change was not reported in time. */
export function keepingActions(action: Define): Record<string, ActionSpec> {
  return {
    "report-change": action({
      name: { zh: "办理备案变更", en: "Report a change" },
      event: "ChangeReported",
      by: ["officer", "holder"],
      from: ["recorded", "renewal"],
      input: z.strictObject({
        kind: choice(changes, "变更事项", "what changed"),
        changedOn: day("变更发生之日", "day of the change"),
        text: text("变更内容和证明", "the change, and its proof"),
      }),
      guard: (_, { changedOn }, { today }) => (changedOn > today ? notYet(changedOn) : undefined),
      adds: (_, input, context) => ({
        changes: [
          {
            ...input,
            late: context.today > reportDue(input.changedOn, context),
            on: context.today,
            by: context.actor.name ?? context.actor.id,
          },
        ],
      }),
      stops: ["change-report"],
      article: regulations("11"),
    }),

    "note-change": action({
      name: { zh: "发现权利人未申报的变更", en: "Note a change that was not reported" },
      event: "UnreportedChangeNoted",
      by: ["officer"],
      from: ["recorded", "renewal"],
      input: z.strictObject({
        what: text("变更内容和来源", "the change, and how it is known"),
        changedOn: day("变更发生之日", "day of the change"),
      }),
      ready: ({ clocks: runs }) =>
        runs.some(({ clock, stopped }) => clock === "change-report" && stopped === undefined)
          ? notedAlready()
          : undefined,
      guard: (_, { changedOn }, { today }) => (changedOn > today ? notYet(changedOn) : undefined),
      facts: (_, input, { actor, today }) => ({ changeFound: { ...input, on: today, by: actor.name ?? actor.id } }),
      starts: (_, { changedOn }) => [{ clock: "change-report", from: changedOn }],
      mayStart: ["change-report"],
      article: regulations("11"),
    }),

    revoke: action({
      name: { zh: "撤销备案", en: "Revoke the recordal" },
      event: "RecordalRevoked",
      by: ["head"],
      from: ["recorded", "renewal"],
      weight: "danger",
      input: z.strictObject({ reasons: text("撤销理由", "reasons") }),
      ready: (state, context) => (wasLate(state, context) ? undefined : reportedInTime()),
      facts: (_, { reasons }, context) => ended("revoked", reasons, context),
      documents: ["endingNotice"],
      stops: ["validity", "change-report", "renewal-decision"],
      next: "revoked",
      article: regulations("11"),
    }),

    cancel: action({
      name: { zh: "权利人注销备案", en: "Cancel at the holder's request" },
      event: "RecordalCancelled",
      by: ["officer", "holder"],
      from: ["recorded", "renewal"],
      weight: "danger",
      input: z.strictObject({ reasons: text("注销理由", "reasons") }),
      facts: (_, { reasons }, context) => ended("cancelled", reasons, context),
      documents: ["endingNotice"],
      stops: ["validity", "change-report", "renewal-decision"],
      next: "cancelled",
      article: regulations("11"),
    }),

    lapse: action({
      name: { zh: "登记备案失效", en: "Record that it has lapsed" },
      event: "RecordalLapsed",
      by: ["officer"],
      from: ["recorded", "renewal"],
      input: z.strictObject({ reasons: text("说明（届满未续展，或者权利终止）", "expired, or the right has ended") }),
      ready: (state, { today }) => stillValid(state, today),
      facts: (_, { reasons }, context) => ended("lapsed", reasons, context),
      documents: ["endingNotice"],
      stops: ["validity", "change-report", "renewal-decision"],
      next: "lapsed",
      article: regulations("10"),
    }),
  };
}

function ended(how: "lapsed" | "cancelled" | "revoked", reasons: string, { actor, today }: ActionContext) {
  return { ended: { how, reasons, on: today, by: actor.name ?? actor.id } };
}

/** The last of the thirty working days after a change. */
function reportDue(changedOn: IsoDate, context: ActionContext): IsoDate {
  const { length, unit, rule } = clocks["change-report"];
  const calendar = calendarIn(context);
  return countPeriod({
    trigger: changedOn,
    length,
    unit,
    direction: "after",
    rule,
    calendar,
    pauses: [],
    extensions: [],
  }).due;
}

/** Whether the latest change was reported late, or one that Customs found was not reported in its period. */
function wasLate(state: RecordalState, context: ActionContext): boolean {
  const open = state.clocks.some(({ clock, stopped }) => clock === "change-report" && stopped === undefined);
  return (open && isOver(state, "change-report", context)) || state.facts.changes?.at(-1)?.late === true;
}

/** It lapses when its ten years are over, or with the right itself. */
function stillValid({ facts }: RecordalState, today: IsoDate): Refusal | undefined {
  const until = facts.recordal?.validUntil;
  const right = facts.application?.validUntil;
  const changed = facts.changes?.some(({ kind }) => kind === "right") === true;
  if (until !== undefined && today > until) return undefined;
  if (right !== undefined && today > right && !changed) return undefined;
  return refuse(
    "recordal-still-valid",
    [`备案有效期至${until ?? "—"}，尚未届满。`, `The recordal is valid until ${until ?? "—"}.`],
    ["届满未续展，或者权利有效期届满后再登记。", "Record it once that day is over, or the right has ended."],
    regulations("10"),
  );
}

function reportedInTime(): Refusal {
  return refuse(
    "no-late-report",
    ["没有逾期未办理变更或者注销的情形。", "No change was reported late or left unreported."],
    [
      "请先登记发现的变更；三十个工作日届满仍未办理的，可以撤销。",
      "Note the change first; it may be revoked once the thirty working days are over.",
    ],
    regulations("11"),
  );
}

function notYet(changedOn: IsoDate): Refusal {
  return refuse(
    "day-in-the-future",
    [`变更之日（${changedOn}）尚未到来。`, `The day of the change (${changedOn}) lies ahead.`],
    ["请核对日期。", "Check the day."],
    regulations("11"),
  );
}

function notedAlready(): Refusal {
  return refuse(
    "change-noted",
    ["已登记一项未申报的变更，权利人办理期限正在计算。", "A change is noted already, and the holder's period runs."],
    ["请等待权利人办理，或者期限届满后撤销。", "Wait for the holder, or revoke once the period is over."],
    regulations("11"),
  );
}
