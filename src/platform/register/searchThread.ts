import { Block, Register } from "#similarity";
import { parentPort, workerData } from "node:worker_threads";
import type { SearchAsk, SearchReply, SharedPart } from "./RegisterWorkers.ts";

const port = parentPort;
if (!port) throw new Error("this file is the entry of a worker thread");
const say = (reply: SearchReply) => port.postMessage(reply);

const register = new Register(
  (workerData as readonly SharedPart[]).map(({ buffer, gone }) => ({ block: new Block(buffer), gone })),
);

port.on("message", (ask: SearchAsk) => {
  try {
    say({ id: ask.id, answer: answer(ask) });
  } catch (problem) {
    say({ id: ask.id, failure: problem instanceof Error ? problem.message : String(problem) });
  }
});

function answer(ask: SearchAsk): unknown {
  if ("search" in ask) return register.search(ask.search);
  if ("insert" in ask) return register.insertAll(ask.insert);
  return register.remove(ask.remove);
}
