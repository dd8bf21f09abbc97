import { type CallOf, pathOf, Problem, type ReplyOf, type Route } from "#contract";
import { z } from "zod";

// The content policy forbids making code from text; Zod then reads its schemas step by step.
z.config({ jitless: true });

/** A call that the server refused or that failed, with what the screen shows: sentence, article, remedy. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.sentence.en);
    this.problem = problem;
  }
}

/** What to pass for a route; nothing at all where the route asks for nothing. */
export type Given<R extends Route> = object extends CallOf<R> ? [given?: CallOf<R>] : [given: CallOf<R>];

let csrf = "";

/** The signed-in account's token; it goes with every write. */
export function rememberCsrf(token: string): void {
  csrf = token;
}

/** Calls a route of the contract; the reply is parsed with the route's own schema. Throws ProblemError. */
export async function call<R extends Route>(route: R, ...given: Given<R>): Promise<ReplyOf<R>> {
  const parts = (given[0] ?? {}) as Parts;
  const headers: Record<string, string> = { accept: "application/json" };
  const request: RequestInit = { method: route.method, headers, credentials: "same-origin" };
  if (route.method !== "GET") Object.assign(headers, writeHeaders());
  if (parts.body !== undefined) {
    headers["content-type"] = "application/json";
    request.body = JSON.stringify(parts.body);
  }
  const response = await fetch(addressOf(route, parts), request).catch(() => {
    throw new ProblemError(unreachable);
  });
  return readReply(route, response.status, await response.text());
}

/** Calls a route whose reply is a file: its name, as the server gave it, and its bytes. Throws ProblemError. */
export async function callFile(route: Route, parts: Parts): Promise<{ readonly name: string; readonly content: Blob }> {
  const headers: Record<string, string> = { ...writeHeaders(), "content-type": "application/json" };
  const request = {
    method: route.method,
    headers,
    credentials: "same-origin",
    body: JSON.stringify(parts.body),
  } as const;
  const response = await fetch(addressOf(route, parts), request).catch(() => {
    throw new ProblemError(unreachable);
  });
  if (response.status >= 400) {
    const problem = Problem.safeParse(readJson(await response.text()));
    throw new ProblemError(problem.success ? problem.data : unreadable(response.status));
  }
  const disposition = response.headers.get("content-disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)/i.exec(disposition)?.[1];
  const name = encoded === undefined ? plain : decodeURIComponent(encoded);
  return { name: name ?? "yuheng", content: await response.blob() };
}

/** In milliseconds. */
const SILENT = 60_000;

/** Sends a file, or a part of one, as the raw body, its name in a header, telling how far it is (0 to 1). */
export function upload<R extends Route>(
  route: R,
  parts: Parts,
  file: Blob & { readonly name?: string },
  progress: (part: number) => void,
  signal?: AbortSignal,
): Promise<ReplyOf<R>> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing about bytes sent; XMLHttpRequest does.
    const request = new XMLHttpRequest();
    request.open(route.method, addressOf(route, parts));
    for (const [name, value] of Object.entries(writeHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("content-type", "application/octet-stream");
    if (file.name !== undefined) request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    // A line that is dead without saying so: nothing has gone out for a while.
    let silence: ReturnType<typeof setTimeout> | undefined;
    let dead = false;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        dead = true;
        request.abort();
      }, SILENT);
    };
    listen();
    request.upload.onprogress = (event) => {
      listen();
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    // All is sent: the server may take its time.
    request.upload.onload = () => clearTimeout(silence);
    request.onloadend = () => clearTimeout(silence);
    request.onerror = () => reject(new ProblemError(unreachable));
    request.onabort = () => reject(new ProblemError(dead ? unreachable : stopped));
    request.onload = () => {
      try {
        resolve(readReply(route, request.status, request.responseText));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    if (signal?.aborted === true) return reject(new ProblemError(stopped));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** The address of a route with its parameters and query: also what a download link points to. */
export function addressOf(route: Route, parts: Parts = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts.query ?? {})) {
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  }
  const path = pathOf(route.path, parts.params as Record<string, unknown> | undefined);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

interface Parts {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
}

function readReply<R extends Route>(route: R, status: number, text: string): ReplyOf<R> {
  const value = readJson(text);
  if (status >= 400) {
    const problem = Problem.safeParse(value);
    throw new ProblemError(problem.success ? problem.data : unreadable(status));
  }
  const reply = route.reply.safeParse(value);
  if (!reply.success) throw new Error(`${route.method} ${route.path}: ${z.prettifyError(reply.error)}`);
  return reply.data as ReplyOf<R>;
}

function readJson(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A write sent twice (a nervous double click, a retry on a bad line) is done once: the server knows it by its key. */
function writeHeaders(): Record<string, string> {
  return { "x-csrf-token": csrf, "idempotency-key": newKey() };
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const unreachable: Problem = {
  type: "about:blank",
  title: "Unreachable",
  status: 0,
  code: "unreachable",
  sentence: { zh: "连接不上服务器。", en: "The server cannot be reached." },
  remedy: {
    zh: "请检查网络，或确认服务器仍在运行，然后重试。已填写的内容仍然保留。",
    en: "Check the network, or that the server is running, then try again. What you typed is still here.",
  },
};

const stopped: Problem = {
  ...unreachable,
  title: "Stopped",
  code: "stopped",
  sentence: { zh: "上传已停止。", en: "The upload was stopped." },
  remedy: { zh: "没有写入任何内容，可以重新上传。", en: "Nothing was written; you can upload again." },
};

function unreadable(status: number): Problem {
  return {
    type: "about:blank",
    title: "Failed",
    status,
    code: "failed",
    sentence: { zh: `服务器未能完成请求（${status}）。`, en: `The server could not complete the request (${status}).` },
    remedy: {
      zh: "请稍后重试；若仍失败，请告诉管理员。",
      en: "Try again shortly; if it still fails, tell the administrator.",
    },
  };
}
