import { expect, test } from "vitest";
import { NoRuleInForce } from "./inForce.ts";
import { within } from "./jurisdiction.ts";
import { defineSources, versionOn } from "./source.ts";

const { umbrella } = defineSources({
  umbrella: {
    name: { zh: "雨伞保管法", en: "Umbrella Law" },
    kind: "law",
    confidence: "read",
    versions: [
      { version: "2019", from: "2019-11-01", until: "2026-12-31", confidence: "read" },
      { version: "2026", from: "2027-02-01", confidence: "read" },
    ],
  },
});

test("the text of the day is the text in force on it, its last day included", () => {
  expect(versionOn(umbrella, "2026-12-31").version).toBe("2019");
  expect(versionOn(umbrella, "2027-02-01").version).toBe("2026");
});

test("a day on which no text was in force is an error that names it", () => {
  expect(() => versionOn(umbrella, "2027-01-15")).toThrow(NoRuleInForce);
  expect(() => versionOn(umbrella, "2019-10-31")).toThrow(/umbrella.*2019-10-31/);
});

test("a district lies in its city, its province and the nation, and in no other", () => {
  expect(within("cn-310115", "cn-3101")).toBe(true);
  expect(within("cn-310115", "cn-31")).toBe(true);
  expect(within("cn-31", "cn")).toBe(true);
  expect(within("cn-31", "cn-32")).toBe(false);
  expect(within("cn-31", "cn-3101")).toBe(false);
});
