import { parentPort } from "node:worker_threads";
import type { Answered, Numbered } from "./AskedThread.ts";

/** The other side of an `AskedThread`: answers what it is asked, in order; a fault of one question harms no other. */
export function answerQuestions<Question>(answer: (question: Question) => unknown): void {
  const port = parentPort;
  if (port === null) throw new Error("this file is the entry of a worker thread");
  let before: Promise<void> = Promise.resolve();
  port.on("message", ({ number, question }: Numbered<Question>) => {
    before = before.then(async () => {
      let reply: Answered;
      try {
        reply = { number, answer: await answer(question) };
      } catch (problem) {
        reply = { number, failure: problem instanceof Error ? problem.message : String(problem) };
      }
      port.postMessage(reply);
    });
  });
}
