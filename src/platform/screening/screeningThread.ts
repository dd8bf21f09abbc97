import { openScreener, openTables, type ScreeningPort, type ScreeningTables } from "#screening";
import { workerData } from "node:worker_threads";
import { answerQuestions } from "../threads/answerQuestions.ts";
import type { ScreeningAsk } from "./ScreeningWorkers.ts";

const index = openTables(workerData as readonly ScreeningTables[]);
const engines = new Map<number, ScreeningPort>();

answerQuestions<ScreeningAsk>((question) => {
  if ("know" in question) {
    engines.set(question.facts, openScreener(index, question.know));
    return undefined;
  }
  if ("forget" in question) {
    engines.delete(question.forget);
    return undefined;
  }
  const engine = engines.get(question.facts);
  if (engine === undefined) throw new Error(`facts ${question.facts} were never told`);
  return engine.screen(question.screen);
});
