import { expect, it } from "vitest";
import { z } from "zod";
import { confidentialToken, field, isConfidential, withoutConfidential } from "./index.ts";

const secret = () => field(z.string().min(1), "姓名", "name", { confidential: true }).optional();
const schema = z.strictObject({
  plain: field(z.string(), "内容", "content"),
  who: z.strictObject({ name: secret() }).optional(),
  many: z.array(z.strictObject({ name: secret() })).default([]),
  either: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("none") }),
      z.strictObject({ kind: z.literal("one"), name: secret() }),
    ])
    .optional(),
});
const id = "0189c1f2-0000-4000-8000-000000000001";

it("every confidential text is replaced wherever it lies, and nothing else", () => {
  const kept: [string, string][] = [];
  const input = {
    plain: "张某来过",
    who: { name: "张某" },
    many: [{ name: "李某" }, {}],
    either: { kind: "one", name: "王某" },
  };
  const told = withoutConfidential(schema, input, (text, path) => {
    kept.push([path, text]);
    return confidentialToken(id);
  });
  expect(kept).toEqual([
    ["who.name", "张某"],
    ["many.0.name", "李某"],
    ["either.name", "王某"],
  ]);
  expect(told).toEqual({
    plain: "张某来过",
    who: { name: confidentialToken(id) },
    many: [{ name: confidentialToken(id) }, {}],
    either: { kind: "one", name: confidentialToken(id) },
  });
  expect(schema.safeParse(told).success).toBe(true);
});

it("what stands for a text already is left alone, and a text that only looks like it is not one", () => {
  const same = { plain: "x", who: { name: confidentialToken(id) } };
  expect(withoutConfidential(schema, same, () => "replaced")).toEqual(same);
  expect(isConfidential("confidential:me")).toBe(false);
});
