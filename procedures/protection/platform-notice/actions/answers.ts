import { type ActionSpec, field } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { type AnswerRow, outcomeOf, pastedAnswers } from "../answered.ts";
import type { NoticeFacts } from "../facts.ts";
import { type Define, type NoticeState, running } from "../frame.ts";
import { linesStanding, openStatements, statesOf } from "../lineBook.ts";
import { linesIn, writtenLines } from "../lineRange.ts";
import { answers, measures, refusalReasons } from "../names.ts";
import { faultAmong, house, law, linesFault } from "../refusals.ts";
import { stageOf, stagesOfLines } from "../standing.ts";

export const lineRange = (more: string, en: string) =>
  field(z.string().trim().min(1).max(60_000), `商品序号${more}`, `lines${en}`, {
    widget: "line",
    hint: { zh: "例如“1-300, 305”，全部写作“全部”", en: 'such as "1-300, 305", or "all" for every one' },
  });

/** What the platform answers line by line, what it passes on to the sellers, what the complainant takes back. */
export function answerActions(action: Define): Record<string, ActionSpec> {
  return {
    "answer-lines": action({
      name: { zh: "逐件登记平台处理结果", en: "Record what the platform did, line by line" },
      event: "LinesAnswered",
      by: ["officer", "platform"],
      from: running,
      weight: "main",
      input: z.strictObject({
        results: field(
          z
            .array(
              z.strictObject({
                lines: lineRange("", ""),
                answer: choice(answers, "处理结果", "result"),
                measure: choice(measures, "措施", "measure").optional(),
                reason: choice(refusalReasons, "不采取措施的理由", "reason of the refusal").optional(),
                note: line("说明", "note").optional(),
              }),
            )
            .max(10_000),
          "处理结果",
          "results",
          { widget: "rows" },
        ).default([]),
        pasted: field(z.string().trim().min(1).max(5_000_000), "批量粘贴结果", "results pasted from a table", {
          widget: "text",
          hint: {
            zh: "每行一件：序号、结果（措施或者不采取措施的理由）、说明，以制表符或者逗号分隔",
            en: "one a row: number, result (a measure, or a reason of refusal), note, with tabs or commas between",
          },
        }).optional(),
      }),
      ready: ({ facts }) => (linesStanding(facts, "pending", "refused").length === 0 ? allAnswered() : undefined),
      guard: (state, input) => answersFault(state, input),
      adds: (state, input, { actor, today }) => {
        const by = { by: actor.name ?? actor.id, on: today };
        const count = state.facts.lines?.length ?? 0;
        return { outcomes: rowsOf(input).map((row) => outcomeOf(row, count, by)) };
      },
      next: (state) => stageOf(state),
      leadsTo: stagesOfLines,
      stops: ({ facts }) => (linesStanding(facts, "pending").length === 0 ? ["measure"] : []),
      starts: ({ facts, clocks }) =>
        notPassedOn(facts) !== undefined &&
        !clocks.some(({ clock, stopped }) => clock === "pass-on" && stopped === undefined)
          ? [{ clock: "pass-on" }]
          : [],
      mayStart: ["pass-on"],
      documents: ({ facts }) => (linesStanding(facts, "pending").length === 0 ? ["resultList"] : []),
      mayIssue: ["resultList"],
      article: law("42"),
    }),

    "pass-on-notice": action({
      name: { zh: "登记通知已转送经营者", en: "Record that the sellers were told" },
      event: "NoticePassedOn",
      by: ["officer", "platform"],
      from: running,
      input: z.strictObject({ note: text("转送方式和情况", "how they were told").optional() }),
      ready: ({ facts }) => (notPassedOn(facts) === undefined ? nothingToPassOn() : undefined),
      adds: ({ facts }, _, { actor, today }) => ({
        passedOn: [{ lines: notPassedOn(facts) ?? "", by: actor.name ?? actor.id, on: today }],
      }),
      stops: ["pass-on"],
      documents: ["sellerNotice"],
      article: law("42"),
    }),

    "withdraw-lines": action({
      name: { zh: "撤回对商品的通知", en: "Withdraw the notice of some lines" },
      event: "LinesWithdrawn",
      by: ["officer", "complainant"],
      from: running,
      input: z.strictObject({ lines: lineRange("", ""), reason: text("撤回理由", "why") }),
      guard: (state, { lines }) => linesFault(state, lines, "pending", "removed", "contested", "kept"),
      adds: ({ facts }, { lines, reason }, { actor, today }) => ({
        outcomes: [
          {
            lines: writtenLines(linesIn(lines, facts.lines?.length ?? 0) ?? []),
            state: "withdrawn",
            note: reason,
            by: actor.name ?? actor.id,
            on: today,
          },
        ],
      }),
      next: (state) => stageOf(state),
      leadsTo: stagesOfLines,
      stops: (state) => [
        ...(linesStanding(state.facts, "pending").length === 0 ? (["measure"] as const) : []),
        ...(notPassedOn(state.facts) === undefined ? (["pass-on"] as const) : []),
        ...settledStatements(state).flatMap((id) => [
          { clock: "news" as const, of: id },
          { clock: "pass-statement" as const, of: id },
        ]),
      ],
      article: house,
    }),
  };
}

/** The lines with a measure of which the sellers were not told yet, as they are written. */
export function notPassedOn(facts: Readonly<Partial<NoticeFacts>>): string | undefined {
  const count = facts.lines?.length ?? 0;
  const told = new Set((facts.passedOn ?? []).flatMap(({ lines }) => linesIn(lines, count) ?? []));
  const left = linesStanding(facts, "removed", "contested", "kept").filter((each) => !told.has(each));
  return left.length === 0 ? undefined : writtenLines(left);
}

/** The statements of which no line waits any more. */
function settledStatements({ facts }: NoticeState): readonly string[] {
  const open = new Set(openStatements(facts).map(({ id }) => id));
  return (facts.statements ?? []).flatMap(({ id }) => (open.has(id) ? [] : [id]));
}

interface Answers {
  readonly results: readonly AnswerRow[];
  readonly pasted?: string | undefined;
}

function rowsOf({ results, pasted }: Answers): readonly AnswerRow[] {
  return pasted === undefined ? results : [...results, ...pastedAnswers(pasted).rows];
}

function answersFault(state: NoticeState, input: Answers): Refusal | undefined {
  const faulty = input.pasted === undefined ? [] : pastedAnswers(input.pasted).faulty;
  if (faulty.length > 0) return unreadable(faulty);
  const rows = rowsOf(input);
  if (rows.length === 0) return nothingAnswered();
  const seen = new Set<number>();
  const states = statesOf(state.facts);
  for (const row of rows) {
    // A line that was refused may be removed after all, once more was brought; not the other way about.
    const fault = faultAmong(states, row.lines, row.answer === "removed" ? ["pending", "refused"] : ["pending"]);
    if (fault !== undefined) return fault;
    if (row.answer === "refused" && row.reason === undefined) return reasonMissing(row.lines);
    if (row.reason === "other" && row.answer === "refused" && row.note === undefined) return noteMissing(row.lines);
    for (const number of linesIn(row.lines, states.length) ?? []) {
      if (seen.has(number)) return answeredTwice(number);
      seen.add(number);
    }
  }
  return undefined;
}

function unreadable(rows: readonly number[]): Refusal {
  const shown = rows.slice(0, 10).join(", ");
  return refuse(
    "pasted-results-unreadable",
    [
      `粘贴的第${shown}行不是“序号、结果、说明”（共${rows.length}行）。`,
      `Rows ${shown} of what was pasted are not "number, result, note" (${rows.length} in all).`,
    ],
    [
      "结果请用措施（删除、屏蔽等）或者不采取措施的理由。",
      "As the result write a measure (deleted, blocked …) or a reason of refusal, in the words of the form.",
    ],
    house,
  );
}

function allAnswered(): Refusal {
  return refuse(
    "every-line-answered",
    ["每件商品都已采取措施，没有待处理的商品。", "Every line has its measure: none waits for an answer."],
    [
      "记载有误的，请更正原记录；要恢复的，由投诉人撤回或者按声明办理。",
      "Where an entry is wrong, correct it; to restore a line, the complainant withdraws it, or a statement is made.",
    ],
    house,
  );
}

function nothingAnswered(): Refusal {
  return refuse(
    "nothing-answered",
    ["没有填写处理结果。", "No result is given."],
    ["请填写或者粘贴处理结果。", "Enter or paste the results."],
    house,
  );
}

function reasonMissing(lines: string): Refusal {
  return refuse(
    "refusal-needs-reason",
    [`第${lines}件不采取措施，须说明理由。`, `Lines ${lines} are refused: the reason is needed.`],
    ["请选择理由。", "Choose a reason."],
    house,
  );
}

function noteMissing(lines: string): Refusal {
  return refuse(
    "other-reason-unsaid",
    [`第${lines}件的理由为“其他”，须填写说明。`, `For lines ${lines} the reason is another one: it has to be told.`],
    ["请填写说明。", "Fill in the note."],
    house,
  );
}

function answeredTwice(number: number): Refusal {
  return refuse(
    "line-answered-twice",
    [`第${number}件有两个结果。`, `Line ${number} has two results.`],
    ["请保留一个。", "Keep one of them."],
    house,
  );
}

function nothingToPassOn(): Refusal {
  return refuse(
    "nothing-to-pass-on",
    ["没有尚未转送经营者的商品。", "No seller is still to be told."],
    ["请先登记采取措施的商品。", "Record the measures first."],
    law("42"),
  );
}
