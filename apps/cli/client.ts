import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { type CallOf, pathOf, Problem, type ReplyOf, type Route } from "#contract";
import { CommandRefused, refuse } from "./refused.ts";

/** The server as the command line sees it: the contract's routes, called with a personal token. */
export interface Client {
  readonly server: string;
  call<R extends Route>(route: R, given: CallOf<R>): Promise<ReplyOf<R>>;
  /** Sends a file as the raw body of a route that carries an upload. */
  upload<R extends Route>(route: R, given: CallOf<R>, file: string, name: string): Promise<ReplyOf<R>>;
  /** Saves the file that a route answers with; gives its size in bytes. */
  download<R extends Route>(route: R, given: CallOf<R>, to: string): Promise<number>;
}

type Body = NonNullable<RequestInit["body"]>;

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** @throws CommandRefused whenever the server refuses, fails, or is not there. */
export function clientOf(server: string, headers: Readonly<Record<string, string>>): Client {
  const send = async (route: Route, given: unknown, body?: Body, more: Record<string, string> = {}) => {
    const response = await reach(server, urlOf(server, route, given as Parts), {
      method: route.method,
      headers: { accept: "application/json, application/problem+json, */*", ...headers, ...more },
      ...(body === undefined ? {} : { body, duplex: "half" as const }),
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  };
  return {
    server,
    async call(route, given) {
      const body = (given as Parts).body;
      const response =
        body === undefined
          ? await send(route, given)
          : await send(route, given, JSON.stringify(body), { "content-type": "application/json" });
      return replyOf(route, await response.text());
    },
    async upload(route, given, file, name) {
      const stream = Readable.toWeb(createReadStream(file)) as unknown as Body;
      const about = { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(name) };
      return replyOf(route, await (await send(route, given, stream, about)).text());
    },
    async download(route, given, to) {
      const bytes = new Uint8Array(await (await send(route, given)).arrayBuffer());
      await writeFile(to, bytes);
      return bytes.byteLength;
    },
  };
}

/** A request, where a server that cannot be reached is a refusal and not a stack of causes. */
export async function reach(server: string, url: string, init: RequestInit & { duplex?: "half" }): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    throw refuse(
      "server-unreachable",
      [`无法连接 ${server}。`, `No answer from ${server}.`],
      [
        "请先用 yuheng serve 启动系统，或用 --server 指定正确的地址。",
        "Start the product with `yuheng serve`, or name the right address with --server.",
      ],
    );
  }
}

/** The server's problem as a refusal; an answer that is no problem says it comes from something else. */
export async function problemOf(response: Response): Promise<CommandRefused> {
  const read = Problem.safeParse(await response.json().catch(() => undefined));
  if (read.success) {
    const { code, sentence, remedy, article } = read.data;
    return new CommandRefused(
      article === undefined ? { code, sentence, remedy } : { code, sentence, remedy, article },
      read.data,
    );
  }
  return refuse(
    "not-a-yuheng-server",
    [
      `${response.url} 回答了 ${response.status}，但不是玉衡的答复。`,
      `${response.url} answered ${response.status}, but not as Yuheng does.`,
    ],
    ["请检查 --server 的地址。", "Check the address given with --server."],
  );
}

function urlOf(server: string, route: Route, given: Parts): string {
  const query = Object.entries(given.query ?? {}).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(
    Object.fromEntries(query.map(([name, value]) => [name, String(value)])),
  ).toString();
  return `${server}${pathOf(route.path, given.params)}${search === "" ? "" : `?${search}`}`;
}

function replyOf<R extends Route>(route: R, text: string): ReplyOf<R> {
  const read = route.reply.safeParse(text === "" ? {} : parsed(text));
  if (read.success) return read.data as ReplyOf<R>;
  throw refuse(
    "unexpected-answer",
    [
      `服务器对 ${route.path} 的答复与本程序的约定不符。`,
      `The server's answer on ${route.path} is not what this program expects.`,
    ],
    ["请让命令行与服务器使用同一版本。", "Use the same version of the command line and the server."],
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
