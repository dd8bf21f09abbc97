import { type ActionSpec, field, paperOf } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, flag, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { doneBy } from "../offices.ts";
import { checklist, gradeOf, itemNames } from "./checklist.ts";
import type { Define, Reviewing } from "./frame.ts";
import { lastRound } from "./sampling.ts";

/** Each file drawn is scored against the checklist; then the report, and what has to be mended. */
export function scoringActions(action: Define): Record<string, ActionSpec> {
  return {
    "score-file": action({
      name: { zh: "评查案卷", en: "Score a file" },
      event: "FileScored",
      by: ["officer", "head"],
      from: ["reviewing"],
      weight: "main",
      input: z.strictObject({
        file: line("案卷", "file", { choicesIn: notScored }),
        lost: field(
          z
            .array(
              z.strictObject({
                item: choice(itemNames, "项目", "item"),
                points: field(z.number().int().min(0).max(100), "扣分", "points lost"),
                finding: line("问题", "finding"),
              }),
            )
            .max(200),
          "扣分情况",
          "what was lost",
          { widget: "rows" },
        ).default([]),
        mustMend: flag("需要整改", "has to be mended"),
      }),
      guard: (state, { file, lost }) => {
        if (!notScored(state).some(({ value }) => value === file)) return notDrawn();
        const over = Object.entries(checklist).some(([item, { points }]) => {
          const all = lost.filter((each) => each.item === item).reduce((sum, each) => sum + each.points, 0);
          return all > points;
        });
        return over ? tooMuchLost() : undefined;
      },
      adds: (_, { file, lost, mustMend }, context) => {
        const score = 100 - lost.reduce((sum, { points }) => sum + points, 0);
        return { scores: [{ file, score, grade: gradeOf(score), lost, mustMend, ...doneBy(context) }] };
      },
    }),

    "make-report": action({
      name: { zh: "制作评查报告", en: "Make the report" },
      event: "ReportMade",
      by: ["officer", "head"],
      from: ["reviewing"],
      input: z.strictObject({ summary: text("总体评价", "summary") }),
      ready: (state) => (notScored(state).length > 0 ? filesLeft() : undefined),
      facts: (_, { summary }, context) => ({ report: { summary, ...doneBy(context) } }),
      documents: ["reviewReport"],
    }),

    "send-report": action({
      name: { zh: "反馈评查报告", en: "Send the report" },
      event: "ReportSent",
      by: ["head"],
      from: ["reviewing"],
      weight: "main",
      input: z.strictObject({}),
      ready: (state) => (paperOf(state, "reviewReport")?.life === "approved" ? undefined : notSigned()),
      starts: ({ facts }) => (facts.scores?.some(({ mustMend }) => mustMend) ? [{ clock: "rectify" }] : []),
      mayStart: ["rectify"],
      next: "rectifying",
    }),
  };
}

/** The files drawn and not scored yet. */
function notScored(state: { readonly facts: object }) {
  const reviewing = state as Reviewing;
  const scored = new Set((reviewing.facts.scores ?? []).map(({ file }) => file));
  return (lastRound(reviewing)?.drawn ?? [])
    .filter((file) => !scored.has(file))
    .map((file) => ({ value: file, name: { zh: file, en: file } }));
}

function notDrawn() {
  return refuse(
    "file-not-drawn",
    ["该案卷未被抽中，或者已经评分。", "This file was not drawn, or has its score."],
    ["请选择已抽取、尚未评分的案卷。", "Choose one that was drawn and is not scored."],
    cite("house", "1"),
  );
}

function tooMuchLost() {
  return refuse(
    "more-lost-than-there-is",
    ["扣分超过该项目的分值。", "More is taken off than the item has."],
    ["请核对扣分。", "Check the points."],
    cite("house", "1"),
  );
}

function filesLeft() {
  return refuse(
    "files-not-scored",
    ["还有抽取的案卷未评分。", "Some of the files drawn have no score."],
    ["请先完成全部案卷的评查。", "Score them all first."],
    cite("house", "1"),
  );
}

function notSigned() {
  return refuse(
    "paper-not-signed",
    ["评查报告尚未制作并审批签发。", "The report has not been made and approved."],
    ["请先制作报告，由负责人审批签发。", "Make it and have the head approve it first."],
    cite("house", "1"),
  );
}
