import { type ActionSpec, field } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, flag, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define } from "../frame.ts";
import { respondentField, respondentOf } from "../respondents.ts";
import { intervieweeKinds, signatures } from "./names.ts";
import { owner } from "./owner.ts";
import { nextId, officersNow, times, timesFault } from "./scene.ts";

/** The record of an interview, question by question: evidence as the kind of person makes it. */
export function interviewActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-interview": action({
      name: { zh: "制作询问笔录", en: "Record an interview" },
      event: "InterviewRecorded",
      by: ["officer"],
      from: ["verification", "filed", "investigation"],
      input: z.strictObject({
        respondent: respondentField,
        person: line("被询问人", "who was asked"),
        kind: choice(intervieweeKinds, "被询问人身份", "in which capacity"),
        identifier: line("身份证件号码", "identity number").optional(),
        relation: line("职务或者与当事人的关系", "post, or relation to the party").optional(),
        place: line("询问地点", "place"),
        ...times,
        rightsTold: flag("已告知权利和如实回答的义务", "told of the rights, and of the duty to answer truthfully"),
        answers: field(
          z
            .array(z.strictObject({ question: text("问", "question"), answer: text("答", "answer") }))
            .min(1)
            .max(500),
          "问答",
          "questions and answers",
          { widget: "rows" },
        ),
        signature: choice(signatures, "签名情况", "signature"),
        note: line("拒绝签名等情况的注明", "note on a refusal").optional(),
      }),
      guard: (state, input, context) => {
        const about = respondentOf(state, input, context);
        if ("refusal" in about) return about.refusal;
        if (!input.rightsTold) return rightsNotTold();
        return timesFault(input) ?? (input.signature === "refused" && input.note === undefined ? noNote() : undefined);
      },
      adds: (state, { respondent: named, ...input }, context) => {
        const respondent = owner(state, { respondent: named }, context);
        const id = nextId("interview-", state.facts.interviews);
        return {
          interviews: [{ ...input, id, respondent, on: context.today, officers: officersNow(state, context) }],
          evidence: [
            {
              name: `询问笔录（${input.person}）`,
              kind: input.kind === "party" ? "statement" : "witness",
              proves: `${input.person}就本案事实所作的${input.kind === "party" ? "陈述" : "证言"}`,
              source: `${input.place}询问`,
              obtainedOn: context.today,
            },
          ],
        };
      },
      documents: (state) => {
        const made = state.facts.interviews?.at(-1);
        return made === undefined ? [] : [{ document: "interviewRecord", of: made.id, to: made.respondent }];
      },
      mayIssue: ["interviewRecord"],
      article: cite("evidence-provisions", "*"),
    }),
  };
}

function rightsNotTold() {
  return refuse(
    "rights-not-told",
    ["询问前须告知被询问人权利和义务。", "Who is asked is first told of its rights and duties."],
    ["请先告知，再询问并记录。", "Tell them first, then ask and record."],
    cite("house", "1"),
  );
}

function noNote() {
  return refuse(
    "no-witness-nor-note",
    ["拒绝签名的，须在笔录上注明情况。", "A refusal to sign must be noted in the record."],
    ["请填写注明。", "Write the note."],
    cite("house", "1"),
  );
}
