import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { flag, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { doneBy } from "../offices.ts";
import type { Define, Reviewing } from "./frame.ts";

/** What has to be mended: the office reviewed says what it did, the reviewing office whether that will do. */
export function mendingActions(action: Define): Record<string, ActionSpec> {
  return {
    rectify: action({
      name: { zh: "反馈整改", en: "Report what was mended" },
      event: "FileRectified",
      by: ["officer", "head"],
      from: ["rectifying"],
      seat: "addressee",
      weight: "main",
      input: z.strictObject({
        file: line("案卷", "file", { choicesIn: toMend }),
        account: text("整改情况", "what was mended"),
      }),
      guard: (state, { file }) => (toMend(state).some(({ value }) => value === file) ? undefined : nothingToMend()),
      adds: (_, input, context) => ({ rectifications: [{ ...input, ...doneBy(context) }] }),
    }),

    "accept-rectification": action({
      name: { zh: "核验整改", en: "Check what was mended" },
      event: "RectificationChecked",
      by: ["officer", "head"],
      from: ["rectifying"],
      weight: "main",
      input: z.strictObject({
        file: line("案卷", "file", { choicesIn: toCheck }),
        accepted: flag("整改到位", "it will do"),
        reason: text("核验意见", "reason"),
      }),
      guard: (state, { file }) => (toCheck(state).some(({ value }) => value === file) ? undefined : nothingToCheck()),
      facts: ({ facts }, { file, accepted, reason }, context) => ({
        rectifications: (facts.rectifications ?? []).map((each) =>
          each.file === file && each.answer === undefined
            ? { ...each, answer: { accepted, reason, ...doneBy(context) } }
            : each,
        ),
      }),
      stops: (state) => (allMended(state) ? ["rectify"] : []),
    }),

    close: action({
      name: { zh: "办结评查", en: "Close the review" },
      event: "ReviewClosed",
      by: ["head"],
      from: ["rectifying"],
      input: z.strictObject({ note: text("说明", "note").optional() }),
      ready: (state) => (allMended(state) ? undefined : notMended()),
      facts: (_, input, context) => ({ closing: { ...input, ...doneBy(context) } }),
      addresses: ({ facts }) => [{ office: facts.plan?.office ?? "", mode: "reads" }],
      next: "closed",
    }),
  };
}

const mustMend = ({ facts }: Reviewing) => (facts.scores ?? []).filter((each) => each.mustMend).map(({ file }) => file);
const named = (files: readonly string[]) => files.map((file) => ({ value: file, name: { zh: file, en: file } }));

/** The files that have to be mended and wait for the office reviewed: nothing said yet, or what was said will not do. */
function toMend(state: { readonly facts: object }) {
  const reviewing = state as Reviewing;
  const said = reviewing.facts.rectifications ?? [];
  return named(
    mustMend(reviewing).filter(
      (file) => said.findLast((each) => each.file === file)?.answer?.accepted !== true && !waits(reviewing, file),
    ),
  );
}

function waits({ facts }: Reviewing, file: string): boolean {
  return (facts.rectifications ?? []).some((each) => each.file === file && each.answer === undefined);
}

function toCheck(state: { readonly facts: object }) {
  const reviewing = state as Reviewing;
  return named(mustMend(reviewing).filter((file) => waits(reviewing, file)));
}

function allMended(state: Reviewing): boolean {
  const said = state.facts.rectifications ?? [];
  return mustMend(state).every((file) => said.findLast((each) => each.file === file)?.answer?.accepted === true);
}

function nothingToMend() {
  return refuse(
    "nothing-to-mend",
    ["该案卷无需整改，或者整改待核验。", "This file needs no mending, or what was done waits to be checked."],
    ["请选择需要整改的案卷。", "Choose one that has to be mended."],
    cite("house", "1"),
  );
}

function nothingToCheck() {
  return refuse(
    "nothing-to-check",
    ["该案卷没有待核验的整改。", "Nothing that was mended in this file waits to be checked."],
    ["请等待被评查机构反馈。", "Wait for the office reviewed."],
    cite("house", "1"),
  );
}

function notMended() {
  return refuse(
    "not-all-mended",
    ["还有案卷未整改到位。", "Some files have not been mended yet."],
    ["请等待整改并核验。", "Wait for it, and check it."],
    cite("house", "1"),
  );
}
