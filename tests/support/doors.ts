import { routes } from "#contract";
import type { Database } from "#platform";
import { expect } from "vitest";
import { loadPeople } from "../../apps/server/demo/loadPeople.ts";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { type Person, type Product, startProduct, until } from "./product.ts";

/** The product with offices, holders and accounts, and nothing else: quicker than the whole demonstration. */
export async function startWithPeople(
  now: string,
  over: { queueUrl?: string; databaseUrl?: string } = {},
): Promise<Product> {
  const product = await startProduct({ demo: false, now, ...over });
  await product.database.system((tx) => loadPeople(tx, new Date(now).toISOString()));
  return product;
}

export async function signInAll<L extends string>(product: Product, ...logins: L[]): Promise<Record<L, Person>> {
  const people: Partial<Record<L, Person>> = {};
  for (const login of logins) people[login] = await product.signIn(login, demoPassword);
  return people as Record<L, Person>;
}

/** Marks as an officer brings them in: uploaded, checked, confirmed, written. */
export async function importMarks(officer: Person, file: string): Promise<void> {
  const params = { id: (await officer.upload(routes.imports.upload, { query: { kind: "marks" } }, "m.csv", file)).id };
  const reach = (wanted: string) =>
    until(
      () => officer.call(routes.imports.one, { params }),
      ({ state }) => state === wanted,
    );
  await reach("checked");
  await officer.call(routes.imports.confirm, { params });
  await reach("done");
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** Any request at all, as nobody's client would write it. */
export async function ask(
  product: Pick<Product, "url">,
  person: Pick<Person, "cookie" | "csrf"> | undefined,
  method: string,
  path: string,
  given: { readonly body?: BodyInit; readonly headers?: Record<string, string>; readonly json?: unknown } = {},
): Promise<Answer> {
  const body = given.json === undefined ? given.body : JSON.stringify(given.json);
  const answer = await fetch(product.url + path, {
    method,
    headers: {
      ...(person === undefined ? {} : { cookie: person.cookie, "x-csrf-token": person.csrf }),
      ...(given.json === undefined ? {} : { "content-type": "application/json" }),
      ...given.headers,
    },
    ...(body === undefined ? {} : { body }),
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: objectOf(text) };
}

function objectOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A refusal a person can act on: code, sentence and remedy in both languages, the right status, and nothing of our inside. */
export function expectRefusal(
  answer: { readonly status: number; readonly body: Record<string, unknown> },
  status: number | readonly number[],
  code?: string,
): void {
  const told = JSON.stringify(answer.body);
  expect([status].flat(), told).toContain(answer.status);
  if (code !== undefined) expect(answer.body["code"], told).toBe(code);
  expectSaid(answer.body);
  expect(answer.body["status"]).toBe(answer.status);
  expect(told).not.toMatch(/\\n\s+at \S|node_modules|select .+ from|SQLSTATE/i);
}

/** Words for a person, in both languages. */
export function expectSaid(said: Record<string, unknown>): void {
  expect(said, JSON.stringify(said)).toMatchObject({
    code: expect.stringMatching(/^[a-z][a-z0-9-]+$/),
    sentence: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/i) },
    remedy: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/i) },
  });
}

/** Reminders write themselves into dockets while a test looks on: only what people did is counted. */
const byTheClock: Record<string, string> = {
  event: "actor_id in (select id from account)",
  evidence_leaf: "kind <> 'event'",
  timer: "false",
  job_account: "job <> 'timers'",
  timer_claim: "false",
};

/** How many rows each table holds, leaving out what a mere look adds to. */
export async function countsOf(db: Database, except: readonly string[] = []): Promise<Record<string, number>> {
  const passing = ["session", "login_attempt", "audit", "file", ...except];
  return db.system(async (tx) => {
    const tables = await tx.rows<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      if (passing.includes(name)) continue;
      const where = byTheClock[name] ?? "true";
      counts[name] = (await tx.row<{ n: number }>(`select count(*) as n from "${name}" where ${where}`))?.n ?? 0;
    }
    return counts;
  });
}

/** What an officer types in for a lead, as the form asks it. */
export const lead = {
  source: "inspection",
  summary: "市场检查中发现涉嫌侵权商品。",
  receivedOn: "2026-01-05",
  markText: "云岫岭",
  respondentName: "山野小铺",
};

export async function openLead(
  officer: Person,
  more: { title?: string; parties?: { id: string; role: string; name?: string; holderId?: string }[] } = {},
) {
  const opened = await officer.call(routes.cases.open, {
    body: {
      procedure: "trademark-enforcement",
      title: more.title ?? "山野小铺涉嫌商标侵权",
      parties: more.parties ?? [{ id: "respondent", role: "respondent", name: "山野小铺" }],
      action: "register-lead",
      input: lead,
    },
  });
  return opened.case;
}
