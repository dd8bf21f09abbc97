import { type ActionSpec, field } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { choice, day, line, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { regulations } from "../articles.ts";
import type { Define } from "../frame.ts";
import { checks, rightKinds } from "../names.ts";

const names = (zh: string, en: string, hint?: { zh: string; en: string }) =>
  field(z.array(line(zh, en)).max(500), zh, en, { widget: "list", ...(hint && { hint }) }).default([]);

const Goods = z.strictObject({
  name: line("货物名称", "goods"),
  origin: line("产地", "origin").optional(),
  ports: names("进出境口岸", "ports"),
  traders: names("进出口商", "traders"),
  features: text("主要特征", "features").optional(),
  priceFen: money("价格", "price").optional(),
});

const ApplicationInput = z.strictObject({
  holderName: line("权利人", "right holder"),
  kind: choice(rightKinds, "权利类型", "kind of right"),
  rightName: line("权利名称（商标、专利或者作品）", "the right: mark, patent or work"),
  registrationNumber: line("注册号、专利号或者登记号", "number of the right"),
  // One right a file, of a trademark one class.
  classNumber: field(z.number().int().min(1).max(45), "商标类别（一类一案）", "class (one a file)", {
    shownWhen: { field: "kind", is: "trademark" },
  }).optional(),
  validUntil: day("权利有效期至", "right in force until").optional(),
  details: text("权利状况", "details of the right"),
  licensees: field(
    z
      .array(
        z.strictObject({
          name: line("被许可人", "licensee"),
          until: day("许可至", "until").optional(),
          scope: line("许可范围", "scope").optional(),
        }),
      )
      .max(500),
    "许可使用情况",
    "licences",
    { widget: "rows" },
  ).default([]),
  goods: field(z.array(Goods).max(200), "权利人合法行使权利的货物", "own goods", { widget: "rows" }).default([]),
  knownInfringers: names("已知的侵权进出口商", "known infringers"),
  filedOn: day("提交日期", "filed on"),
});
type ApplicationInput = z.infer<typeof ApplicationInput>;

/** The application and its file: one right a file, of a trademark one class. */
export function filingActions(action: Define): Record<string, ActionSpec> {
  return {
    "file-application": action({
      name: { zh: "提交备案申请", en: "File the application" },
      event: "ApplicationFiled",
      by: ["officer", "holder"],
      from: ["draft"],
      weight: "main",
      input: ApplicationInput,
      guard: (_, input, { today }) => noClass(input) ?? ended(input, today) ?? future(input, today),
      facts: (_, input) => ({ application: input }),
      joins: ({ parties }, { holderName }) =>
        parties.some(({ role }) => role === "holder") ? [] : [{ id: "holder", role: "holder", name: holderName }],
      next: "filed",
      article: regulations("7"),
    }),

    "check-file": action({
      name: { zh: "审查材料是否齐全", en: "Check whether the file is complete" },
      event: "FileChecked",
      by: ["officer"],
      from: ["filed"],
      weight: "main",
      input: z.strictObject({
        result: choice(checks, "审查结果", "result"),
        lacks: text("需要补正的内容（一次写全）", "what is missing, all at once", {
          shownWhen: { field: "result", is: "incomplete" },
        }).optional(),
      }),
      ready: ({ facts }) => (facts.completedOn === undefined ? undefined : completeAlready()),
      guard: (_, { result, lacks }) => (result === "incomplete" && lacks === undefined ? lacksUnsaid() : undefined),
      facts: (_, { result, lacks }, { actor, today }) => ({
        check: { result, ...(lacks !== undefined && { lacks }), on: today, by: actor.name ?? actor.id },
        ...(result === "complete" && { completedOn: today }),
      }),
      documents: (_, { result }) => (result === "incomplete" ? ["correctionNotice"] : []),
      mayIssue: ["correctionNotice"],
      // Thirty working days from the complete file.
      starts: (_, { result }) => (result === "complete" ? [{ clock: "decision" }] : []),
      mayStart: ["decision"],
      next: (_, { result }) => (result === "complete" ? "filed" : "correction"),
      leadsTo: ["filed", "correction"],
      article: regulations("8"),
    }),

    supplement: action({
      name: { zh: "提交补正材料", en: "Complete the file" },
      event: "FileSupplemented",
      by: ["officer", "holder"],
      from: ["correction"],
      weight: "main",
      input: z.strictObject({ text: text("补正的内容和材料", "what is handed in") }),
      adds: (_, { text: said }, { actor, today }) => ({
        supplements: [{ text: said, on: today, by: actor.name ?? actor.id }],
      }),
      next: "filed",
      article: regulations("8"),
    }),
  };
}

function noClass({ kind, classNumber }: ApplicationInput): Refusal | undefined {
  if ((kind === "trademark") === (classNumber !== undefined)) return undefined;
  return refuse(
    "one-class-a-file",
    kind === "trademark"
      ? ["商标备案一类一案，须填写类别。", "A trademark is recorded class by class: give its class."]
      : ["只有商标备案填写类别。", "A class is given for trademarks alone."],
    ["请填写一个类别；多个类别的，分别提交。", "Give one class; file one application for each."],
    regulations("7"),
  );
}

function ended({ validUntil }: ApplicationInput, today: string): Refusal | undefined {
  if (validUntil === undefined || validUntil >= today) return undefined;
  return refuse(
    "right-has-ended",
    [`权利有效期至${validUntil}，已经届满。`, `The right was in force until ${validUntil}.`],
    ["请先办理续展，再申请备案。", "Renew the right first."],
    regulations("8"),
  );
}

function future({ filedOn }: ApplicationInput, today: string): Refusal | undefined {
  if (filedOn <= today) return undefined;
  return refuse(
    "day-in-the-future",
    [
      `提交日期（${filedOn}）晚于办理日期（${today}）。`,
      `Filed on ${filedOn} lies after the day of this act (${today}).`,
    ],
    ["请核对日期。", "Check the day."],
    regulations("7"),
  );
}

function completeAlready(): Refusal {
  return refuse(
    "file-complete",
    ["材料已经认定齐全。", "The file has been found complete."],
    ["请作出备案决定。", "Decide on the recordal."],
    regulations("8"),
  );
}

function lacksUnsaid(): Refusal {
  return refuse(
    "lacks-unsaid",
    ["须一次写明需要补正的全部内容。", "Say at once all that is missing."],
    ["请填写需要补正的内容。", "Fill it in."],
    regulations("8"),
  );
}
