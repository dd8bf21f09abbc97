import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CallOf, pathOf, type ReplyOf, type Route, routes } from "#contract";
import type { Database } from "#platform";
import { startServer } from "../../apps/server/start.ts";
import { layPreparedFolder } from "./preparedFolder.ts";

/** The whole product on a port of its own, with a clock that the test turns. */
export interface Product {
  readonly url: string;
  readonly dataDir: string;
  readonly database: Database;
  /** Turns the clock to a moment, ISO-8601 with offset. */
  at(moment: string): void;
  signIn(login: string, password: string): Promise<Person>;
  stop(): Promise<void>;
}

/** Somebody signed in, calling the contract's routes as the page does. */
export interface Person {
  readonly cookie: string;
  readonly csrf: string;
  call<R extends Route>(route: R, given?: CallOf<R>): Promise<ReplyOf<R>>;
  /** The answer whatever it is, for what is meant to be refused. */
  try(
    route: Route,
    given?: object,
  ): Promise<{
    status: number;
    body: { code?: string; sentence?: { zh: string; en: string } } & Record<string, unknown>;
  }>;
  upload<R extends Route>(route: R, given: CallOf<R>, name: string, content: string | Uint8Array): Promise<ReplyOf<R>>;
  download(route: Route, given: object): Promise<Uint8Array>;
}

export async function startProduct(options: {
  demo: boolean;
  now: string;
  dataDir?: string;
  queueUrl?: string | undefined;
  databaseUrl?: string | undefined;
}): Promise<Product> {
  let now = new Date(options.now).toISOString();
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "yuheng-journey-"));
  const { demo, queueUrl, databaseUrl } = options;
  if (options.dataDir === undefined && databaseUrl === undefined) await layPreparedFolder(dataDir, demo, now);
  const server = await startServer({ dataDir, port: 0, demo, queueUrl, databaseUrl, quiet: true, now: () => now });
  return {
    url: server.url,
    dataDir,
    database: server.database,
    at: (moment) => {
      now = new Date(moment).toISOString();
    },
    signIn: (login, password) => signIn(server.url, login, password),
    stop: async () => {
      await server.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function signIn(url: string, login: string, password: string): Promise<Person> {
  const answer = await fetch(url + routes.people.signIn.path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password }),
  });
  const me = (await answer.json()) as { csrf?: string };
  if (!answer.ok) throw new Error(`${login} was not let in: ${JSON.stringify(me)}`);
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  const headers = { cookie, "x-csrf-token": me.csrf ?? "" };
  const send = (route: Route, given: object, body?: BodyInit, more: Record<string, string> = {}) => {
    const { params, query } = given as {
      params?: Record<string, unknown>;
      query?: Record<string, string | number | boolean | undefined>;
    };
    const search = new URLSearchParams(
      Object.entries(query ?? {}).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)] as [string, string]],
      ),
    );
    const target = `${url}${pathOf(route.path, params)}${search.size > 0 ? `?${search}` : ""}`;
    return fetch(target, {
      method: route.method,
      headers: { ...headers, ...more },
      ...(body === undefined ? {} : { body }),
    });
  };
  const sendJson = (route: Route, given: object) => {
    const body = (given as { body?: unknown }).body;
    return body === undefined
      ? send(route, given)
      : send(route, given, JSON.stringify(body), { "content-type": "application/json" });
  };
  const well = async (route: Route, answer: Response): Promise<Response> => {
    if (answer.ok) return answer;
    throw new Error(`${route.method} ${route.path}: ${answer.status} ${await answer.text()}`);
  };
  return {
    cookie,
    csrf: me.csrf ?? "",
    call: async (route, given) =>
      (await well(route, await sendJson(route, (given as object | undefined) ?? {}))).json(),
    try: async (route, given = {}) => {
      const got = await sendJson(route, given);
      return { status: got.status, body: await got.json().catch(() => ({})) };
    },
    upload: async (route, given, name, content) => {
      const more = { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(name) };
      return (await well(route, await send(route, given as object, content as BodyInit, more))).json();
    },
    download: async (route, given) => new Uint8Array(await (await well(route, await send(route, given))).arrayBuffer()),
  };
}

/** Asks until the answer will do; a job on the server is under way. */
export async function until<T>(ask: () => Promise<T>, enough: (answer: T) => boolean, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (enough(answer)) return answer;
    if (Date.now() > end) throw new Error(`still not: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
