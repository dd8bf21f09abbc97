/**
 * What a reader waits for: workbench, case page, clue queue and acts over HTTP, with everything on (walls, audit, evidence leaves).
 *
 *     npx tsx benchmarks/load.ts [--cases 10000] [--users 50] [--seconds 60] [--docket 10000]      the embedded database
 *     DATABASE_URL=postgres://… npx tsx benchmarks/load.ts --cases 100000                           an empty PostgreSQL database
 *
 * Open loop: each user asks once every two seconds, at a random moment. Closed loop: the same users without a pause.
 * Server and callers share the machine.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { startServer } from "../apps/server/start.ts";
import { copyCases, evidence, growDocket } from "./support/office.ts";
import { percentile, report, round, type Row } from "./support/report.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "10000" },
    users: { type: "string", default: "50" },
    seconds: { type: "string", default: "60" },
    docket: { type: "string", default: "10000" },
  },
});
const [cases, users, seconds, docket] = [values.cases, values.users, values.seconds, values.docket].map(Number) as [
  number,
  number,
  number,
  number,
];
const databaseUrl = process.env.DATABASE_URL;
const office = "ip/qc/lan/";
const login = "officer";
const dataDir = mkdtempSync(join(tmpdir(), "yuheng-load-"));
const server = await startServer({ dataDir, port: 0, demo: true, databaseUrl, quiet: true, requestsPerMinute: 1e9 });
try {
  process.stderr.write("filling the database …\n");
  const held = await copyCases(server.database, cases, office);
  const now = new Date().toISOString();
  const big = await growDocket(server.database, office, docket, now);
  await server.database.statement("analyze");
  // Copies of other offices' cases have those offices' officers: only they may act in them.
  const ids = await server.database.system((tx) =>
    tx.rows<{ id: string; acting: boolean }>(
      `select id, stage = 'investigation' and state #> '{facts,officers}' @>
                (select jsonb_build_array(jsonb_build_object('account', id)) from account where login = $3) as acting
         from case_file
        where procedure = 'trademark-enforcement' and office_path = $1 and id <> $2 order by md5(id) limit 5000`,
      [office, big, login],
    ),
  );
  const readable = ids.map(({ id }) => id);
  const acting = ids.filter((row) => row.acting).map(({ id }) => id);
  const token = await signIn(server.url);
  const rows: Row[] = [];
  for (const loop of ["open", "closed"] as const) {
    process.stderr.write(`${loop} loop, ${users} users, ${seconds} s …\n`);
    const waits = new Map<string, number[]>();
    const failures = new Map<string, number>();
    const end = performance.now() + seconds * 1000;
    await Promise.all(Array.from({ length: users }, (_, user) => behave(user, loop, end, waits, failures)));
    for (const [what, times] of [...waits].sort(([a], [b]) => (a < b ? -1 : 1))) {
      rows.push({
        loop,
        request: what,
        requests: times.length,
        failed: failures.get(what) ?? 0,
        "p50 ms": round(percentile(times, 50)),
        "p95 ms": round(percentile(times, 95)),
        "p99 ms": round(percentile(times, 99)),
        "a second": round(times.length / seconds),
      });
    }
  }
  report(`load-${databaseUrl === undefined ? "embedded" : "postgresql"}`, rows, {
    cases: held,
    docket,
    users,
    seconds,
  });

  async function behave(
    user: number,
    loop: "open" | "closed",
    end: number,
    waits: Map<string, number[]>,
    failures: Map<string, number>,
  ) {
    // Each user acts in cases of its own, as officers do; a clash would measure something else.
    const mine = acting.filter((_, index) => index % users === user);
    const versions = new Map<string, number>();
    if (loop === "open") await wait(Math.random() * 2000);
    for (let turn = user; performance.now() < end; turn += 1) {
      const started = performance.now();
      const kind = turn % 10;
      if (kind < 3) await timed("workbench", () => get("/api/workbench"));
      else if (kind < 6)
        await timed("case page", () => get(`/api/cases/${readable[(turn * 7919 + user * 104_729) % readable.length]}`));
      else if (kind < 7) await timed(`case page, docket of ${docket}`, () => get(`/api/cases/${big}`));
      else if (kind < 8) await timed("docket page", () => get(`/api/cases/${big}/docket?limit=50`));
      // Who has no case of its own under investigation reads the queue once more.
      else if (kind < 9 || mine.length === 0) await timed("clue queue", () => get("/api/clues?limit=50"));
      else {
        const id = mine[turn % mine.length] ?? "";
        const version =
          versions.get(id) ?? ((await (await get(`/api/cases/${id}`)).json()) as { version: number }).version;
        const answer = await timed("act", () =>
          post(`/api/cases/${id}/actions/record-evidence`, { expectedVersion: version, input: evidence(turn) }),
        );
        if (answer?.ok) versions.set(id, version + 1);
        else versions.delete(id);
      }
      if (loop === "open") await wait(Math.max(0, 2000 - (performance.now() - started)));
    }

    async function timed(what: string, request: () => Promise<Response>): Promise<Response | undefined> {
      const started = performance.now();
      const answer = await request();
      await answer.clone().arrayBuffer();
      if (!waits.has(what)) waits.set(what, []);
      waits.get(what)?.push(performance.now() - started);
      if (answer.ok) return answer;
      // A clash is an answer: a timer has marked the case meanwhile, and the officer looks again.
      if (answer.status !== 409) failures.set(what, (failures.get(what) ?? 0) + 1);
      return undefined;
    }
  }

  function get(path: string): Promise<Response> {
    return fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } });
  }
  function post(path: string, body: unknown): Promise<Response> {
    return fetch(server.url + path, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  }
} finally {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
}

/** A personal token of the demonstration office's officer. */
async function signIn(url: string): Promise<string> {
  const { demoPassword } = await import("../apps/server/demo/accounts.ts");
  const session = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: demoPassword }),
  });
  const { csrf } = (await session.json()) as { csrf: string };
  const made = await fetch(`${url}/api/tokens`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-csrf-token": csrf,
      cookie: session.headers.get("set-cookie")?.split(";")[0] ?? "",
    },
    body: JSON.stringify({ name: "benchmark", kind: "personal" }),
  });
  return ((await made.json()) as { token: string }).token;
}
