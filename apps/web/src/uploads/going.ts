import { routes } from "#contract";
import { useSyncExternalStore } from "react";
import { call, ProblemError } from "../call.ts";
import { type FileNote, sendInParts, type Waiting } from "./sendInParts.ts";

/** A large file that this window sends or has sent; it goes on while its reader looks at other pages. */
export interface Going {
  readonly key: number;
  readonly caseId: string;
  readonly file: File;
  /** The server's; unknown until it has begun. */
  readonly uploadId?: string;
  readonly state: "queued" | "sending" | "stopped" | "failed" | "done";
  readonly waits?: Waiting | undefined;
  readonly sent: number;
  /** Bytes a second, lately. */
  readonly speed?: number;
  readonly error?: Error;
}

let all: readonly Going[] = [];
const watchers = new Set<() => void>();
const stops = new Map<number, AbortController>();
let line: Promise<unknown> = Promise.resolve();
let keys = 0;

/** Puts a file in the line: one after the other, so that the first is there soonest. `done` hears when it lies before the case. */
export function sendFile(
  caseId: string,
  file: File,
  of: { readonly uploadId: string } | { readonly note: FileNote },
  done: () => unknown,
): void {
  keys += 1;
  const key = keys;
  all = [
    ...all,
    { key, caseId, file, state: "queued", sent: 0, ...("uploadId" in of ? { uploadId: of.uploadId } : {}) },
  ];
  enqueue(key, of, done);
  tell();
}

export function stopSending(key: number): void {
  stops.get(key)?.abort();
}

/** Goes on with one that was stopped or failed, from where the server is. */
export function goOn(key: number, done: () => unknown): void {
  const going = all.find((each) => each.key === key);
  if (going === undefined) return;
  set(key, { state: "queued", waits: undefined });
  enqueue(key, going.uploadId === undefined ? { note: {} } : { uploadId: going.uploadId }, done);
}

/** Takes it off the list, and what has come of it off the server. */
export async function giveUp(key: number): Promise<void> {
  const going = all.find((each) => each.key === key);
  stops.get(key)?.abort();
  all = all.filter((each) => each.key !== key);
  tell();
  if (going?.uploadId !== undefined && going.state !== "done")
    await call(routes.uploads.drop, { params: { id: going.caseId, uploadId: going.uploadId } });
}

/** Those of one case, and whether the page may be left: sending ends with it. */
export function useGoing(caseId: string): readonly Going[] {
  const list = useSyncExternalStore(watch, () => all);
  return list.filter((each) => each.caseId === caseId);
}

function enqueue(key: number, of: { readonly uploadId: string } | { readonly note: FileNote }, done: () => unknown) {
  const stop = new AbortController();
  stops.set(key, stop);
  line = line.then(() => run(key, of, stop.signal, done));
  // Stopped while it waits in the line.
  stop.signal.addEventListener("abort", () => set(key, { state: "stopped", waits: undefined }));
}

async function run(
  key: number,
  of: { readonly uploadId: string } | { readonly note: FileNote },
  signal: AbortSignal,
  done: () => unknown,
): Promise<void> {
  const going = all.find((each) => each.key === key);
  if (going === undefined || signal.aborted) return;
  set(key, { state: "sending" });
  const speed = speedometer();
  try {
    const heard = {
      begun: ({ id }: { readonly id: string }) => set(key, { uploadId: id }),
      sent: (sent: number) => set(key, { sent, speed: speed(sent) }),
      waits: (waits: Waiting | undefined) => set(key, { waits }),
    };
    await sendInParts(going.caseId, going.file, of, heard, signal);
    set(key, { state: "done", sent: going.file.size });
    await done();
  } catch (fault) {
    if (signal.aborted) return;
    // Begun again, where what came was not what was sent.
    const gone = fault instanceof ProblemError && fault.problem.status === 404 ? { uploadId: undefined } : {};
    set(key, {
      state: "failed",
      error: fault instanceof Error ? fault : new Error(String(fault)),
      ...gone,
    } as Partial<Going>);
  }
}

/** Bytes a second over the last ten seconds or so. */
function speedometer(): (sent: number) => number {
  const seen: { at: number; sent: number }[] = [];
  return (sent) => {
    const at = performance.now();
    seen.push({ at, sent });
    while (seen.length > 2 && at - (seen[0]?.at ?? at) > 10_000) seen.shift();
    const [first] = seen;
    return first === undefined || at === first.at ? 0 : ((sent - first.sent) * 1000) / (at - first.at);
  };
}

function set(key: number, more: Partial<Going>): void {
  all = all.map((each) => (each.key === key ? { ...each, ...more } : each));
  tell();
}

function tell(): void {
  const busy = all.some(({ state }) => state === "queued" || state === "sending");
  if (busy) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
  for (const watcher of watchers) watcher();
}

/** The browser asks before a page is closed that still sends. */
const ask = (event: Event) => event.preventDefault();

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
