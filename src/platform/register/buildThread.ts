import { BlockBuilder, type MarkEntry } from "#similarity";
import { parentPort } from "node:worker_threads";

/** What a building thread is sent, and what it answers. */
export type BuildAsk = { readonly marks: readonly MarkEntry[] } | { readonly end: true };
export type BuildAnswer = { readonly taken: number } | { readonly block: SharedArrayBuffer } | { readonly ended: true };

const port = parentPort;
if (!port) throw new Error("this file is the entry of a worker thread");
const say = (answer: BuildAnswer) => port.postMessage(answer);

let builder = new BlockBuilder();
const close = () => {
  const buffer = builder.build().buffer;
  builder = new BlockBuilder();
  if (buffer instanceof SharedArrayBuffer) say({ block: buffer });
};

port.on("message", (ask: BuildAsk) => {
  if ("end" in ask) {
    if (builder.size > 0) close();
    say({ ended: true });
    return;
  }
  for (const mark of ask.marks) {
    builder.add(mark);
    if (builder.full) close();
  }
  say({ taken: ask.marks.length });
});
