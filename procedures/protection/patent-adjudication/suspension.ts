import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, flag, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { suspensionGrounds } from "./names.ts";
import { begun, clocksOfCase, ended, pauseOf, resumable } from "./pauses.ts";
import { type Stage, underWay } from "./stages.ts";
import { suspensionTable } from "./suspension.table.ts";

const article = cite("patent-measures", "28");

/** What the suspension table asks beside the ground and the kind of the patent. */
const found = {
  ground: choice(suspensionGrounds, "情形", "situation"),
  reportClean: flag("评价报告未发现缺陷", "the evaluation report shows no defect").default(false),
  attackedAgain: flag(
    "被请求人撤回无效请求、案件恢复后再次提出",
    "the attack was withdrawn, the case resumed, and it was made again",
  ).default(false),
  maintained: flag("已有生效的维持专利权有效的决定", "an effective decision maintains the patent").default(false),
  noNeed: flag("本机关认为没有必要中止", "this office sees no need").default(false),
  plainlyFails: flag("中止理由明显不能成立", "the reasons for a suspension plainly fail").default(false),
  reason: text("事实和理由", "facts and reasons"),
};
type Found = z.infer<z.ZodObject<typeof found>>;

/** The case stands still and goes on again (Measures 28, 29; Patent Rules 98): every term shifts by exactly the pause. */
export function suspensionActions(action: Define): Record<string, ActionSpec> {
  return {
    "request-suspension": action({
      name: { zh: "申请中止", en: "Ask for a suspension" },
      event: "SuspensionAsked",
      by: ["requester", "respondent"],
      from: underWay,
      input: z.strictObject({
        ground: choice(suspensionGrounds, "情形", "situation"),
        reason: text("事实和理由", "facts and reasons"),
      }),
      facts: (_, { ground, reason }, { actor, today }) => ({
        suspensionAsked: { by: actor.name ?? actor.id, ground, reason, on: today },
      }),
      article,
    }),

    suspend: action({
      name: { zh: "中止处理", en: "Suspend the case" },
      event: "CaseSuspended",
      by: ["officer"],
      from: underWay,
      input: z.strictObject(found),
      // Where the law lets the case go on, the office may still let it rest: the table is asked so that its answer stands in the docket.
      guard: (state, input, context) => {
        asked(state, input, context);
        return undefined;
      },
      facts: (state, { ground, reason }, { today }) => ({
        pauses: begun(state, "suspension", today),
        returnTo: state.stage,
        suspensions: [
          ...(state.facts.suspensions ?? []),
          { ground, reason, on: today, requested: state.facts.suspensionAsked !== undefined },
        ],
      }),
      suspends: pauseOf("suspension", clocksOfCase),
      documents: ["suspensionNotice"],
      next: "suspended",
      article,
    }),

    "continue-case": action({
      name: { zh: "决定不中止", en: "Decide that the case goes on" },
      event: "CaseContinued",
      by: ["officer"],
      from: underWay,
      input: z.strictObject(found),
      guard: (state, input, context) => {
        const { outcome, row, article: basis } = asked(state, input, context);
        return outcome === "may-continue" ? undefined : mustStandStill(row, basis);
      },
      facts: (state, input, context) => ({
        continued: [
          ...(state.facts.continued ?? []),
          { row: asked(state, input, context).row, reason: input.reason, on: context.today },
        ],
      }),
      documents: ["continuationNotice"],
      article: cite("patent-measures", "29"),
    }),

    resume: action({
      name: { zh: "恢复处理", en: "Resume the case" },
      event: "CaseResumed",
      by: ["officer"],
      from: ["suspended"],
      weight: "main",
      input: z.strictObject({ why: text("中止原因如何消除", "how the ground fell away") }),
      facts: (state, { why }, { today }) => ({
        pauses: ended(state, "suspension", today),
        suspensions: (state.facts.suspensions ?? []).map((each, index, all) =>
          index === all.length - 1 ? { ...each, resumedOn: today, why } : each,
        ),
      }),
      resumes: (state) => resumable(state, clocksOfCase),
      mayResume: clocksOfCase,
      documents: ["resumptionNotice"],
      next: ({ facts }) => stageBefore(facts.returnTo),
      leadsTo: underWay,
      article,
    }),
  };
}

/** The stage a case goes back to when what held it is over. */
export function stageBefore(stage: string | undefined): (typeof underWay)[number] {
  return underWay.find((each) => each === (stage as Stage)) ?? "accepted";
}

function asked({ facts }: AdjudicationState, input: Found, context: ActionContext) {
  return context.decide(
    suspensionTable,
    {
      ground: input.ground,
      patent: facts.request?.patentKind === "invention" ? "invention" : "utility-model-or-design",
      report: input.reportClean ? "no-defect" : "defect-or-none",
      attack: input.attackedAgain ? "again-after-withdrawal" : "first",
      maintained: input.maintained ? "effective-decision" : "no",
      need: input.noNeed ? "not-needed" : "needed",
      reasons: input.plainlyFails ? "plainly-fail" : "arguable",
    },
    context.today,
  );
}

function mustStandStill(row: string, basis: Refusal["article"]): Refusal {
  return refuse(
    "must-be-suspended",
    [`按所填情况应当中止（${row}）。`, `On what was found the case must be suspended (row ${row}).`],
    ["请办理中止；属于可以不中止的情形的，请如实填写。", "Suspend it; where it may go on, say what lets it."],
    basis ?? article,
  );
}
