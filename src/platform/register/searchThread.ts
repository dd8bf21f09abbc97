import { Block, type MarkEntry, Register, type SearchQuery } from "#similarity";
import { parentPort, workerData } from "node:worker_threads";

/** What a searching thread is asked; each question is answered with the same `id`. */
export type SearchAsk =
  | { readonly id: number; readonly search: SearchQuery }
  | { readonly id: number; readonly insert: readonly MarkEntry[] }
  | { readonly id: number; readonly remove: string };
export type SearchReply = { readonly id: number; readonly answer?: unknown; readonly failure?: string };
/** A part as it crosses to a thread: its memory is shared, not copied. */
export type SharedPart = { readonly buffer: ArrayBufferLike; readonly gone: Uint8Array | undefined };

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
