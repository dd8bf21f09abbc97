/**
 * A case whose docket has 10,000 entries: opening it, reading its docket, taking a step in it; one after the other, over HTTP.
 *
 *     npx tsx benchmarks/largeCase.ts [--docket 10000] [--times 60]                 the embedded database
 *     DATABASE_URL=postgres://… npx tsx benchmarks/largeCase.ts                     an empty PostgreSQL database
 */
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { routes } from "#contract";
import { demoPassword } from "../apps/server/demo/accounts.ts";
import { startProduct } from "../tests/support/product.ts";
import { evidence, growDocket } from "./support/office.ts";
import { percentile, report, round, type Row } from "./support/report.ts";

const { values } = parseArgs({
  options: { docket: { type: "string", default: "10000" }, times: { type: "string", default: "60" } },
});
const [docket, times] = [Number(values.docket), Number(values.times)];
const now = "2026-11-20T10:00:00+08:00";
const databaseUrl = process.env.DATABASE_URL;
const product = await startProduct({ demo: true, now, databaseUrl });
try {
  const id = await growDocket(product.database, "ip/qc/lan/", docket, new Date(now).toISOString());
  const officer = await product.signIn("officer", demoPassword);
  const headers = { cookie: officer.cookie, "x-csrf-token": officer.csrf, "content-type": "application/json" };
  const bytes = new Map<string, number>();
  const ask = async (what: string, path: string, body?: unknown) => {
    const started = performance.now();
    const answer = await fetch(product.url + path, {
      headers,
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${what}: ${text}`);
    bytes.set(what, text.length);
    waits.set(what, [...(waits.get(what) ?? []), performance.now() - started]);
  };
  const waits = new Map<string, number[]>();
  for (let time = 0; time < times; time += 1) {
    await ask("opening", `/api/cases/${id}`);
    await ask("docket page", `/api/cases/${id}/docket?limit=50`);
    const { version } = await officer.call(routes.cases.one, { params: { id } });
    await ask("act", `/api/cases/${id}/actions/record-evidence`, { expectedVersion: version, input: evidence(time) });
    // The first round warms up.
    if (time === 0) waits.clear();
  }
  const rows: Row[] = [...waits].map(([request, each]) => ({
    request,
    times: each.length,
    "p50 ms": round(percentile(each, 50)),
    "p95 ms": round(percentile(each, 95)),
    "answer KB": round((bytes.get(request) ?? 0) / 1000),
  }));
  report(`large-case-${databaseUrl === undefined ? "embedded" : "postgresql"}`, rows, { docket, times });
} finally {
  await product.stop();
}
