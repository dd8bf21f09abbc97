import { describe, expect, it } from "vitest";
import { agencyMatcher } from "./match.ts";
import { agencies } from "./register.ts";

const match = agencyMatcher();

describe("the register of agencies", () => {
  it("has every id once, and parents and successors that are on it", () => {
    const ids = new Set(agencies.map(({ id }) => id));
    expect(ids.size).toBe(agencies.length);
    for (const { parent, successor } of agencies)
      for (const id of [parent, successor]) expect(id === undefined || ids.has(id)).toBe(true);
  });

  it("knows each body by its own names", () => {
    for (const { id, zh, en } of agencies) expect([match(zh).agency, match(en).agency]).toEqual([id, id]);
  });
});

describe("a name in a document", () => {
  it.each([
    ["国家知识产权局", "cnipa", "official"],
    ["知识产权局", "cnipa", "short"],
    ["发展改革委", "ndrc", "short"],
    ["国家发展改革委", "ndrc", "short"],
    ["统计局", "nbs", "short"],
    ["各有关省级人民政府", "provincial-governments", "short"],
    ["人民银行等部门", "pbc", "short"],
    ["The Ministry of Finance", "mof", "english"],
    ["Supreme People’s Court", "spc", "english"],
    ["State Administration of State Administration", "ngoa", "variant"],
    ["银保监会", "cbirc", "former"],
    ["农业部", "moa", "former"],
  ])("%s is %s (%s)", (named, agency, how) => {
    const found = match(named);
    expect([found.agency, found.how]).toEqual([agency, how]);
    expect(found.reason.zh).toContain(named);
  });

  it("that is not on it is proposed as new: a likeness is not enough", () => {
    for (const named of ["省知识产权局", "知识产权", "发展委", "OMB", "商务厅"])
      expect(match(named)).toMatchObject({ agency: null, how: "unknown" });
  });

  it("that two bodies share is not settled by the one listed first", () => {
    const two = agencyMatcher([
      { id: "a", zh: "甲部", en: "A", level: "national", short: ["联办"] },
      { id: "b", zh: "乙部", en: "B", level: "national", short: ["联办"] },
    ]);
    expect(two("联办")).toMatchObject({
      agency: null,
      how: "ambiguous",
      reason: { en: '"联办" may be A or B; please choose' },
    });
  });
});
