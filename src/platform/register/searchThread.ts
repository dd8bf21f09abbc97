import { Block, type MarkEntry, Register, type SearchQuery } from "#similarity";
import { workerData } from "node:worker_threads";
import { answerQuestions } from "../threads/answerQuestions.ts";

/** What a searching thread is asked. */
export type SearchAsk =
  | { readonly search: SearchQuery }
  | { readonly insert: readonly MarkEntry[] }
  | { readonly remove: string };
/** A part as it crosses to a thread: its memory is shared, not copied. */
export type SharedPart = { readonly buffer: ArrayBufferLike; readonly gone: Uint8Array | undefined };

const register = new Register(
  (workerData as readonly SharedPart[]).map(({ buffer, gone }) => ({ block: new Block(buffer), gone })),
);

answerQuestions((ask: SearchAsk): unknown => {
  if ("search" in ask) return register.search(ask.search);
  if ("insert" in ask) return register.insertAll(ask.insert);
  return register.remove(ask.remove);
});
