import type { Trademark } from "#rights";
import { type Alias, buildScreeningTables } from "#screening";
import { answerQuestions } from "../threads/answerQuestions.ts";

export type BuildTablesAsk =
  | { readonly marks: readonly Trademark[] }
  /** Answered with the tables over all marks that were sent. */
  | { readonly aliases: readonly Alias[] };

const all: Trademark[] = [];

answerQuestions<BuildTablesAsk>((question) => {
  if ("aliases" in question) return buildScreeningTables(all, question.aliases);
  for (const mark of question.marks) all.push(mark);
  return all.length;
});
