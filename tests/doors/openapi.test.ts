import { type Route, routes } from "#contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../support/doors.ts";
import { type Product, startProduct } from "../support/product.ts";

describe("the contract is told to other programs", () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ demo: false, now: "2026-01-05T12:00:00+08:00" });
  }, 120_000);
  afterAll(() => product.stop());

  test("as OpenAPI 3.1 with every route, each told apart", async () => {
    const { body } = await ask(product, undefined, "GET", "/api/openapi.json");
    expect(body["openapi"]).toMatch(/^3\.1\./);
    const paths = body["paths"] as Record<
      string,
      Record<string, { operationId?: string; summary?: string; responses?: object }>
    >;
    const told = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const meant = Object.values(routes)
      .flatMap((group) => Object.values(group) as Route[])
      .map(({ method, path }) => `${method} ${path.replace(/:([A-Za-z]+)/g, "{$1}")}`);
    expect(told.toSorted()).toEqual(meant.toSorted());
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    const named = operations.map(({ operationId }) => operationId);
    expect(
      named.every((name) => name !== undefined && /^[a-zA-Z]+$/.test(name)),
      JSON.stringify(named),
    ).toBe(true);
    expect(new Set(named).size).toBe(named.length);
    for (const { summary, responses } of operations) {
      expect(summary).toMatch(/\p{Script=Han}.* \/ /u);
      expect(Object.keys(responses ?? {})).toContain("default");
    }
    // Every reference leads somewhere.
    for (const [, ref] of JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g))
      expect(
        ref?.split("/").reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], body),
        ref,
      ).toBeDefined();
  });

  test("and as a page whose scripts and styles are its own files", async () => {
    const page = await ask(product, undefined, "GET", "/api/docs/");
    expect(page.status).toBe(200);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, file]) => new URL(file ?? "", `${product.url}/api/docs/`),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      expect(file.origin).toBe(product.url);
      expect((await fetch(file)).status, file.href).toBe(200);
    }
    // Nothing written into the page itself that the policy would not let run.
    for (const [, attributes, inside] of page.text.matchAll(/<(?:script|style)([^>]*)>([^<]*)</g)) {
      if ((inside ?? "").trim() !== "") expect(policy, inside).toMatch(/nonce-|sha256-/);
      expect(attributes).toBeDefined();
    }
  });
});
