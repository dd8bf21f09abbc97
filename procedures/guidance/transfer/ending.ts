import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { doneBy } from "../offices.ts";
import type { Define, Handing } from "./frame.ts";
import { ends, steps } from "./names.ts";

/** Nothing falls between two offices: the other one tells how far it is until its work has ended, and only then is this closed. */
export function endingActions(action: Define): Record<string, ActionSpec> {
  return {
    "report-progress": action({
      name: { zh: "反馈办理进展", en: "Report progress" },
      event: "ProgressReported",
      by: ["officer", "head"],
      from: ["working"],
      seat: "addressee",
      weight: "main",
      input: z.strictObject({
        step: choice(steps, "办理情况", "how far it is"),
        account: text("情况说明", "account"),
        number: line("案号或者文号", "number of case or decision").optional(),
      }),
      adds: (_, input, context) => ({ progress: [{ ...input, ...doneBy(context) }] }),
      stops: ["progress"],
      starts: (_, { step }) => (ends.has(step) ? [] : [{ clock: "progress" }]),
      mayStart: ["progress"],
    }),

    end: action({
      name: { zh: "办结", en: "End" },
      event: "TransferEnded",
      by: ["head"],
      from: ["working"],
      input: z.strictObject({ result: text("结果", "result") }),
      ready: (state) => stillOpen(state),
      facts: (_, { result }, context) => ({ ended: { result, ...doneBy(context) } }),
      addresses: ({ facts }) => [{ office: facts.to ?? "", mode: "reads" }],
      next: "ended",
    }),
  };
}

function stillOpen({ facts }: Handing) {
  const step = facts.progress?.at(-1)?.step;
  if (step === undefined || !ends.has(step))
    return refuse(
      "not-ended-there",
      ["对方机构尚未反馈最终办理结果。", "The other office has not told how it ended."],
      ["请等待对方机构反馈，或者催办。", "Wait for its report, or remind it."],
      cite("house", "1"),
    );
  if ((facts.requests ?? []).every(({ answer }) => answer !== undefined)) return undefined;
  return refuse(
    "help-not-answered",
    ["还有协查要求未答复。", "A request for evidence has not been answered."],
    ["请先答复全部协查要求。", "Answer all of them first."],
    cite("house", "1"),
  );
}
