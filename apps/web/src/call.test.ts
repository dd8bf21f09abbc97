import { routes } from "#contract";
import { afterEach, describe, expect, it, vi } from "vitest";
import { addressOf, call, ProblemError, rememberCsrf } from "./call.ts";

function answer(status: number, body: unknown) {
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

describe("an address", () => {
  it("fills in its parameters and leaves out what was not asked", () => {
    const query = { format: "csv", cursor: undefined, text: "" };
    expect(addressOf(routes.imports.refusedFile, { params: { id: "a/b" }, query })).toBe(
      "/api/imports/a%2Fb/refused?format=csv",
    );
  });
});

describe("a call", () => {
  it("reads the reply by the route's own schema", async () => {
    answer(200, { needed: true, more: "ignored" });
    expect(await call(routes.people.setup)).toEqual({ needed: true });
  });

  it("fails loudly when the reply is not what the contract says", async () => {
    answer(200, { needed: "yes" });
    await expect(call(routes.people.setup)).rejects.toThrow("/api/setup");
  });

  it("sends the session's token and a key of its own with every write, and neither with a read", async () => {
    const fetched = answer(200, {});
    rememberCsrf("t1");
    await call(routes.people.signOut);
    await call(routes.people.signOut);
    const headers = fetched.mock.calls.map(([, request]) => request?.headers as Record<string, string>);
    expect(headers.map((each) => each["x-csrf-token"])).toEqual(["t1", "t1"]);
    expect(headers[0]?.["idempotency-key"]).not.toBe(headers[1]?.["idempotency-key"]);
  });

  it("throws the server's refusal with its sentence and remedy", async () => {
    const both = { zh: "不行", en: "No" };
    answer(403, { type: "x", title: "No", status: 403, code: "forbidden", sentence: both, remedy: both });
    const refused = call(routes.people.setup).catch((error: unknown) => error);
    expect(((await refused) as ProblemError).problem).toMatchObject({ code: "forbidden", sentence: both });
  });

  it("says in words when the server cannot be reached, or answers what nobody can read", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
    await expect(call(routes.people.setup)).rejects.toMatchObject({ problem: { code: "unreachable" } });
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("<html>", { status: 502 })));
    await expect(call(routes.people.setup)).rejects.toMatchObject({ problem: { code: "failed", status: 502 } });
  });
});
