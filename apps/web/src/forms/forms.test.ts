import { field } from "#casework";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cleaned } from "./cleaned.ts";
import { drawnAs, fieldsOf, startingValues } from "./drawnAs.ts";
import { faultsOf } from "./faultsOf.ts";

const input = z.object({
  finder: field(z.string().min(1).max(200), "拾得人", "Finder", { widget: "party" }),
  found: field(z.iso.date(), "拾得日期", "Found on"),
  value: field(z.number().int().min(0), "价值", "Value", { widget: "money" }),
  kind: field(z.enum(["umbrella", "hat"]), "种类", "Kind", { choices: { umbrella: { zh: "伞", en: "umbrella" } } }),
  note: field(z.string().max(2000).optional(), "备注", "Note"),
  claimed: field(z.boolean().default(false), "有人认领", "Claimed"),
  lots: field(
    z.array(z.object({ goods: field(z.string(), "物品", "Goods"), pieces: z.number().int() })),
    "批次",
    "Lots",
  ),
  proofs: field(z.array(z.string()), "凭证", "Proofs", { widget: "file" }),
});

describe("a form drawn from an action's input", () => {
  it("draws each field by its label, else by its type", () => {
    const drawn = Object.fromEntries(fieldsOf(input).map((each) => [each.name, drawnAs(each.schema).as]));
    expect(drawn).toEqual({
      finder: "party",
      found: "date",
      value: "money",
      kind: "choice",
      note: "text",
      claimed: "switch",
      lots: "list",
      proofs: "many",
    });
  });

  it("names its choices and starts with its defaults", () => {
    expect(drawnAs(input.shape.kind)).toEqual({
      as: "choice",
      choices: [
        { value: "umbrella", name: { zh: "伞", en: "umbrella" } },
        { value: "hat", name: { zh: "hat", en: "hat" } },
      ],
    });
    expect(startingValues(input)).toEqual({ claimed: false });
  });

  it("sends nothing for a field left empty", () => {
    expect(cleaned({ a: " ", b: 0, c: { d: "" }, e: [undefined, "x"] })).toEqual({ b: 0, c: {}, e: ["x"] });
  });

  it("says in both languages what is wrong, at the field", () => {
    const faults = faultsOf(input, {
      finder: "p1",
      found: "2025-02-30",
      value: -1,
      kind: "umbrella",
      lots: [{ goods: "伞" }],
      proofs: [],
    });
    expect(Object.keys(faults).sort()).toEqual(["found", "lots.0.pieces", "value"]);
    expect(faults["lots.0.pieces"]).toEqual({ zh: "此项必填", en: "Required" });
    expect(faults["value"]?.zh).not.toBe(faults["value"]?.en);
  });
});
