import type { ActionContext, ActionSpec } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { notInFuture } from "../actions/lead.ts";
import { type Define, type EnforcementState, openStages, type Stage } from "../frame.ts";
import { tellingWays } from "./names.ts";

const article = cite("market-complaint-measures", "*");

/** Wherever the case may have come to while its informer still waits. */
const decided = openStages.filter((stage) => !["lead", "received", "correction", "verification"].includes(stage));

/** TM-04: an informer who gave a name is told within five working days whether the case is filed. */
export function tellInformer(action: Define): ActionSpec {
  return action({
    name: { zh: "告知实名举报人", en: "Tell the informer" },
    event: "InformerTold",
    by: ["officer"],
    from: decided,
    weight: "main",
    input: z.strictObject({
      way: choice(tellingWays, "告知方式", "how"),
      toldOn: day("告知日期", "told on", {
        hint: { zh: "不填即为办理日期", en: "the day of this act when left out" },
      }).optional(),
      note: text("情况", "note", {
        hint: {
          zh: "不要写入能认出举报人的内容",
          en: "write nothing by which the informer is recognised",
        },
      }).optional(),
    }),
    ready: (state) => nobodyToTell(state) ?? toldAlready(state),
    guard: (state, { toldOn }, context) => (toldOn === undefined ? undefined : toldAmiss(state, toldOn, context)),
    facts: (_, { way, toldOn, note }, { today }) => ({
      told: { on: toldOn ?? today, way, ...(note !== undefined && { note }) },
    }),
    // A case that was filed goes on where it stands.
    next: ({ stage }) => (stage === "to-tell" ? "not-filed" : (stage as Stage)),
    leadsTo: ["not-filed", ...decided],
    stops: (_, { toldOn }) => (toldOn === undefined ? ["inform"] : [{ clock: "inform", on: toldOn }]),
    article,
  });
}

function nobodyToTell({ facts }: EnforcementState): Refusal | undefined {
  const { informer } = facts;
  if (informer?.kind === "real-name") return undefined;
  return refuse(
    "no-informer-to-tell",
    informer === undefined
      ? ["本案不是来源于举报，没有需要告知的举报人。", "The case came from no report, so there is no informer to tell."]
      : ["举报人没有留下姓名，不予告知。", "The informer gave no name, so nobody is told."],
    informer === undefined
      ? ["投诉人由送达的文书告知，见待送达的文书。", "A complainant is told by its paper: see the papers to be served."]
      : ["无需办理。", "Nothing is to be done."],
    article,
  );
}

function toldAlready({ facts }: EnforcementState): Refusal | undefined {
  const { told } = facts;
  if (told === undefined) return undefined;
  return refuse(
    "told-already",
    [`已于${told.on}告知。`, `The informer was told on ${told.on}.`],
    ["记载有误的，请更正该记载。", "Where the entry is wrong, correct it."],
    article,
  );
}

function toldAmiss({ facts }: EnforcementState, toldOn: IsoDate, context: ActionContext): Refusal | undefined {
  const on = (facts.filing ?? facts.notFiled)?.on;
  if (on === undefined || toldOn >= on) return notInFuture(toldOn, context, "告知日期", "the day of telling");
  return refuse(
    "told-before-decided",
    [
      `告知日期（${toldOn}）早于决定日期（${on}）。`,
      `The informer was told (${toldOn}) before it was decided (${on}).`,
    ],
    ["请核对日期。", "Check the day."],
    article,
  );
}
