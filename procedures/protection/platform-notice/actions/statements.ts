import { type ActionContext, type ActionSpec, field, type FieldChoice, noInput } from "#casework";
import { z } from "zod";
import { choice, day, line, text } from "../../../inputs.ts";
import type { NoticeFacts, Outcome, Statement } from "../facts.ts";
import { type Define, type NoticeState, running } from "../frame.ts";
import { openStatements, stepOf, stillIn } from "../lineBook.ts";
import { linesIn, writtenLines } from "../lineRange.ts";
import { newsKinds, rulings } from "../names.ts";
import { inFuture, law, linesFault } from "../refusals.ts";
import { restorationTable } from "../restoration.table.ts";
import { periodOf, stageOf, stagesOfLines } from "../standing.ts";
import { lineRange } from "./answers.ts";
import {
  beforeStatement,
  noComplaint,
  noneReached,
  noStatement,
  nothingOver,
  notItsOwn,
  tooLate,
} from "./statementRefusals.ts";

const statement = field(z.string().min(1), "声明", "statement", {
  choicesIn: (state): FieldChoice[] =>
    ((state.facts as Partial<NoticeFacts>).statements ?? []).map(({ id, seller, lines }) => ({
      value: id,
      name: { zh: `${seller}（第${lines}件）`, en: `${seller} (lines ${lines})` },
    })),
});
const onDay = (zh: string, en: string) => day(zh, en);

/** The seller's statement, the complainant's fifteen days after it, and the measures kept or ended. */
export function statementActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-statement": action({
      name: { zh: "登记不侵权声明", en: "Record a statement of no infringement" },
      event: "StatementMade",
      by: ["officer", "platform", "seller"],
      from: running,
      input: z.strictObject({
        seller: line("平台内经营者", "seller"),
        lines: lineRange("", ""),
        text: text("声明内容", "what it says"),
        evidence: text("不存在侵权行为的初步证据", "first evidence that it does not infringe"),
        receivedOn: onDay("收到声明日期", "day on which it came in"),
      }),
      guard: (state, { seller, lines, receivedOn }, { today }) =>
        receivedOn > today
          ? inFuture(receivedOn, today)
          : (linesFault(state, lines, "removed") ?? notItsOwn(state, seller, lines)),
      adds: ({ facts }, { lines, ...input }, { actor, today }) => {
        const id = statementId(facts);
        const own = written(facts, lines);
        return {
          statements: [{ id, lines: own, ...input }],
          outcomes: [{ lines: own, state: "contested", statement: id, by: actor.name ?? actor.id, on: today }],
        };
      },
      joins: ({ parties, facts }, { seller }) =>
        parties.some(({ role, name }) => role === "seller" && name === seller)
          ? []
          : [{ id: `seller-${facts.statements?.at(-1)?.id ?? ""}`, role: "seller", name: seller }],
      next: (state) => stageOf(state),
      leadsTo: stagesOfLines,
      starts: ({ facts }, { receivedOn }) => [
        { clock: "pass-statement", of: facts.statements?.at(-1)?.id ?? "", from: receivedOn },
      ],
      mayStart: ["pass-statement"],
      documents: ({ facts }) => [
        { document: "statementLetter", of: facts.statements?.at(-1)?.id ?? "", to: "complainant" },
      ],
      mayIssue: ["statementLetter"],
      article: law("43"),
    }),

    "record-reached": action({
      name: { zh: "登记声明到达投诉人", en: "Record that the statement reached the complainant" },
      event: "StatementReached",
      by: ["officer", "platform"],
      from: running,
      weight: "main",
      input: z.strictObject({ statement, reachedOn: onDay("到达日期", "reached on") }),
      ready: ({ facts }) => (waiting(facts).length === 0 ? noStatement() : undefined),
      guard: ({ facts }, input, { today }) => {
        const found = waiting(facts).find(({ id }) => id === input.statement);
        if (found === undefined) return noStatement();
        if (input.reachedOn > today) return inFuture(input.reachedOn, today);
        return input.reachedOn < found.receivedOn ? beforeStatement(found, input.reachedOn) : undefined;
      },
      adds: (_, input) => ({ statementSteps: [{ statement: input.statement, step: "reached", on: input.reachedOn }] }),
      stops: (_, input) => [{ clock: "pass-statement", of: input.statement, on: input.reachedOn }],
      starts: (_, input) => [{ clock: "news", of: input.statement, from: input.reachedOn }],
      mayStart: ["news"],
      article: law("43"),
    }),

    "record-news": action({
      name: { zh: "登记已投诉或者起诉", en: "Record the complaint or suit" },
      event: "ComplaintTold",
      by: ["officer", "platform", "complainant"],
      from: running,
      input: z.strictObject({
        statement,
        kind: choice(newsKinds, "采取的途径", "complaint or suit"),
        body: line("受理机关或者法院", "authority or court"),
        number: line("受理编号或者案号", "number").optional(),
        toldOn: onDay("告知平台的日期", "day on which the platform was told"),
      }),
      ready: ({ facts }) => (told(facts).length === 0 ? noneReached() : undefined),
      guard: (state, input, context) => {
        const { toldOn } = input;
        if (!told(state.facts).some(({ id }) => id === input.statement)) return noneReached();
        if (toldOn > context.today) return inFuture(toldOn, context.today);
        const due = periodOf(state, "news", context, input.statement)?.due;
        return due !== undefined && toldOn > due ? tooLate(due) : undefined;
      },
      adds: ({ facts }, { statement: id, kind, body, number, toldOn }, context) => ({
        statementSteps: [
          { statement: id, step: "news", on: toldOn, kind, body, ...(number !== undefined && { number }) },
        ],
        outcomes: became(facts, id, "kept", context),
      }),
      next: (state) => stageOf(state),
      leadsTo: stagesOfLines,
      stops: (_, input) => [{ clock: "news", of: input.statement, on: input.toldOn }],
      article: law("43"),
    }),

    "restore-due-lines": action({
      name: { zh: "期满终止措施", en: "End the measures whose fifteen days are over" },
      event: "LinesRestored",
      by: ["officer", "platform"],
      from: running,
      weight: "main",
      input: noInput,
      ready: (state, context) =>
        overdue(state, context).length === 0 ? nothingOver(endsOf(state, context)) : undefined,
      adds: (state, _, context) => {
        const ended = overdue(state, context).filter(
          ({ id }) =>
            context.decide(
              restorationTable,
              { over: "yes", news: "no", ruling: "none" },
              stepOf(state.facts, id, "reached")?.on ?? context.today,
            ).outcome === "end",
        );
        return {
          statementSteps: ended.map(({ id }) => ({ statement: id, step: "restored" as const, on: context.today })),
          outcomes: ended.flatMap(({ id }) => became(state.facts, id, "restored", context)),
        };
      },
      next: (state) => stageOf(state),
      leadsTo: stagesOfLines,
      stops: ({ facts }) => restored(facts).map((of) => ({ clock: "news", of })),
      documents: ({ facts, documents }) =>
        restored(facts)
          .filter((of) => !documents.some((each) => each.document === "restorationNotice" && each.of === of))
          .map((of) => ({ document: "restorationNotice", of })),
      mayIssue: ["restorationNotice"],
      article: law("43"),
    }),

    "record-ruling": action({
      name: { zh: "登记投诉、起诉的结果", en: "Record what came of the complaint or suit" },
      event: "ComplaintEnded",
      by: ["officer", "platform"],
      from: running,
      input: z.strictObject({
        statement,
        result: choice(rulings, "结果", "result"),
        number: line("文书文号", "number of the paper").optional(),
        ruledOn: onDay("日期", "day"),
      }),
      ready: ({ facts }) => (pendingRulings(facts).length === 0 ? noComplaint() : undefined),
      guard: ({ facts }, input, { today }) => {
        if (!pendingRulings(facts).some(({ id }) => id === input.statement)) return noComplaint();
        return input.ruledOn > today ? inFuture(input.ruledOn, today) : undefined;
      },
      adds: ({ facts }, { statement: id, result, number, ruledOn }, context) => {
        const { outcome } = context.decide(
          restorationTable,
          { over: "no", news: "yes", ruling: result },
          stepOf(facts, id, "reached")?.on ?? context.today,
        );
        const step = { statement: id, step: "ruling" as const, on: ruledOn, result };
        return {
          statementSteps: [{ ...step, ...(number !== undefined && { number }) }],
          outcomes: outcome === "end" ? became(facts, id, "restored", context) : [],
        };
      },
      documents: (_, { statement: of, result }) =>
        result === "infringing" ? [] : [{ document: "restorationNotice", of }],
      mayIssue: ["restorationNotice"],
      article: law("43"),
    }),
  };
}

type Facts = NoticeState["facts"];

const statementId = ({ statements = [] }: Facts): string => `S${statements.length + 1}`;
const written = (facts: Facts, lines: string) => writtenLines(linesIn(lines, facts.lines?.length ?? 0) ?? []);

/** Statements that have not reached the complainant. */
const waiting = (facts: Facts) => openStatements(facts).filter(({ id }) => stepOf(facts, id, "reached") === undefined);
/** Statements that reached it, and whose lines still wait. */
const told = (facts: Facts) => openStatements(facts).filter(({ id }) => stepOf(facts, id, "reached") !== undefined);
/** Statements over which a complaint or suit goes on. */
const pendingRulings = (facts: Facts) =>
  (facts.statements ?? []).filter(
    ({ id }) => stepOf(facts, id, "news") !== undefined && stepOf(facts, id, "ruling") === undefined,
  );
const restored = ({ statementSteps = [] }: Facts) =>
  statementSteps.flatMap(({ statement: id, step }) => (step === "restored" ? [id] : []));

function overdue(state: NoticeState, context: ActionContext): readonly Statement[] {
  return told(state.facts).filter(({ id }) => {
    const due = periodOf(state, "news", context, id)?.due;
    return due !== undefined && context.today > due;
  });
}

const endsOf = (state: NoticeState, context: ActionContext): readonly string[] =>
  told(state.facts).flatMap(({ id }) => periodOf(state, "news", context, id)?.due ?? []);

/** The entry by which the lines of a statement that still wait, or are kept, change. */
function became(facts: Facts, id: string, state: "kept" | "restored", { actor, today }: ActionContext): Outcome[] {
  const lines = facts.statements?.find((each) => each.id === id)?.lines ?? "";
  const own = stillIn(facts, lines, "contested", "kept");
  return own === undefined ? [] : [{ lines: own, state, statement: id, by: actor.name ?? actor.id, on: today }];
}
