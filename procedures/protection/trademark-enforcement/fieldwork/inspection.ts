import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { flag, line, text } from "../../../inputs.ts";
import type { Define } from "../frame.ts";
import { nameOf, respondentField, respondentOf } from "../respondents.ts";
import { attendance, attendanceFault, nextId, officersNow, photosField, times, timesFault } from "./scene.ts";
import { owner } from "./owner.ts";

/** The record of an inspection: it is evidence at once. */
export function inspectionActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-inspection": action({
      name: { zh: "制作现场检查笔录", en: "Record an inspection" },
      event: "InspectionRecorded",
      by: ["officer"],
      from: ["verification", "filed", "investigation"],
      input: z.strictObject({
        respondent: respondentField,
        place: line("检查地点", "place"),
        ...times,
        certificatesShown: flag("已出示执法证件", "certificates shown").default(true),
        rightsTold: flag("已告知陈述、申辩和申请回避的权利", "told of its rights").default(true),
        ...attendance,
        found: text("检查情况", "what was found"),
        photos: photosField,
      }),
      guard: (state, input, context) => {
        const about = respondentOf(state, input, context);
        return "refusal" in about ? about.refusal : (timesFault(input) ?? attendanceFault(input));
      },
      adds: (state, { respondent: _, ...input }, context) => {
        const respondent = owner(state, { respondent: _ }, context);
        const id = nextId("inspection-", state.facts.inspections);
        return {
          inspections: [{ ...input, id, respondent, on: context.today, officers: officersNow(state, context) }],
          evidence: [
            {
              name: `现场检查笔录（${nameOf(state, respondent)}）`,
              kind: "site-record",
              proves: input.found,
              source: `${input.place}现场检查`,
              obtainedOn: context.today,
            },
          ],
        };
      },
      documents: (state) => {
        const made = state.facts.inspections?.at(-1);
        return made === undefined ? [] : [{ document: "inspectionRecord", of: made.id, to: made.respondent }];
      },
      mayIssue: ["inspectionRecord"],
      article: cite("evidence-provisions", "*"),
    }),
  };
}
