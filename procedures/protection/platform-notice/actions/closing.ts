import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { type Define, type NoticeState, running } from "../frame.ts";
import { accountOf, linesStanding, upheldBySeller } from "../lineBook.ts";
import { writtenLines } from "../lineRange.ts";
import { house, law } from "../refusals.ts";
import { notPassedOn } from "./answers.ts";

/** Notice and results are published, and the notice is closed when each of its lines has its outcome. */
export function closingActions(action: Define): Record<string, ActionSpec> {
  return {
    "publish-results": action({
      name: { zh: "公示通知、声明和处理结果", en: "Publish notice, statements and results" },
      event: "ResultsPublished",
      by: ["officer", "platform"],
      from: running,
      input: z.strictObject({ place: line("公示网址或者位置", "where it is published") }),
      ready: (state) => notAnswered(state),
      facts: (_, { place }, { actor, today }) => ({ published: { place, by: actor.name ?? actor.id, on: today } }),
      documents: ["publicResult"],
      article: law("44"),
    }),

    close: action({
      name: { zh: "办结", en: "Close" },
      event: "NoticeClosed",
      by: ["officer", "head"],
      from: ["measured"],
      weight: "main",
      input: z.strictObject({ summary: text("办结说明", "account") }),
      ready: (state) => notTold(state) ?? notPublished(state),
      facts: ({ facts }, { summary }, { actor, today }) => ({
        closing: { summary, by: actor.name ?? actor.id, on: today },
        account: accountOf(facts),
        upheldBySeller: upheldBySeller(facts),
      }),
      next: "closed",
      article: house,
    }),
  };
}

function notAnswered({ facts }: NoticeState): Refusal | undefined {
  const pending = linesStanding(facts, "pending");
  if (pending.length === 0) return undefined;
  return refuse(
    "lines-not-answered",
    [`第${writtenLines(pending)}件尚无处理结果。`, `Lines ${writtenLines(pending)} have no result yet.`],
    ["请先逐件登记处理结果。", "Record the result of each first."],
    law("42"),
  );
}

function notTold({ facts }: NoticeState): Refusal | undefined {
  const left = notPassedOn(facts);
  if (left === undefined) return undefined;
  return refuse(
    "sellers-not-told",
    [`第${left}件采取措施后尚未转送经营者。`, `The sellers of lines ${left} were not told of the notice.`],
    ["请先登记通知已转送经营者。", "Record that they were told first."],
    law("42"),
  );
}

function notPublished({ facts }: NoticeState): Refusal | undefined {
  if (facts.published !== undefined) return undefined;
  return refuse(
    "results-not-published",
    ["通知和处理结果尚未公示。", "Notice and results are not published."],
    ["请先公示。", "Publish them first."],
    law("44"),
  );
}
