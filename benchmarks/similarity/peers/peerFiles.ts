import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { linesOf } from "../readLines.ts";
import type { PeerAnswer, PeerSummary } from "./Peer.ts";

export type PeerFiles = {
  readonly marks: string;
  readonly queries: string;
  readonly inserts: string;
  readonly out: string;
  readonly setting: string;
};

/** The files that a peer's process was started on. */
export function peerFiles(): PeerFiles {
  const { values } = parseArgs({
    options: {
      marks: { type: "string", default: "" },
      queries: { type: "string", default: "" },
      inserts: { type: "string", default: "" },
      out: { type: "string", default: "" },
      setting: { type: "string", default: "" },
    },
  });
  return values;
}

/** Rows of a file of tab-separated values: id and text. */
export function* rowsOf(file: string): Generator<readonly [id: string, text: string]> {
  for (const line of linesOf(file)) {
    const at = line.indexOf("\t");
    if (at > 0) yield [line.slice(0, at), line.slice(at + 1)];
  }
}

export function writeAnswers(file: string, answers: readonly PeerAnswer[], summary: PeerSummary): void {
  writeFileSync(file, [...answers, summary].map((one) => `${JSON.stringify(one)}\n`).join(""));
}

/** The most memory that this process, or another by its id, has held. */
export function peakRss(pid: number | "self" = "self"): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes ?? 0) * 1024;
}
