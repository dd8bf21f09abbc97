import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { customsDetention } from "../../procedures/protection/customs-detention/procedure.ts";
import { admission, customsSteps, minor } from "../../procedures/testing/customsCase.ts";
import { given } from "../../procedures/testing/scene.ts";
import { run } from "./program.ts";

const home = mkdtempSync(join(tmpdir(), "yuheng-law-diff-"));
const cases = join(home, "cases");
beforeAll(() => {
  mkdirSync(cases);
  const steps = customsSteps("proposed", minor);
  const { docket } = given(customsDetention, [...steps.slice(0, -1), admission, ...steps.slice(-1)]);
  const events = docket.map(({ action, actor, at, input }) => ({ action, by: actor, at, input }));
  writeFileSync(join(cases, "spared.json"), JSON.stringify({ procedure: customsDetention.id, events }));
});
afterAll(() => rmSync(home, { recursive: true }));

async function yuheng(...argv: string[]) {
  let out = "";
  let err = "";
  const code = await run(["law", "diff", ...argv], {
    env: { HOME: home, LANG: "C" },
    terminal: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    ask: async () => undefined,
    readStdin: async () => "",
    now: () => "2026-11-01T02:00:00Z",
  });
  return { code, out, err };
}

/** A folder that answers `case replay` as an edition of the product would. */
function edition(name: string, due: string): string {
  const folder = join(home, name);
  mkdirSync(join(folder, "bin"), { recursive: true });
  const replayed = {
    stage: "detained",
    deadlines: [{ id: "investigation#1", due, name: { zh: "调查", en: "inquiry" } }],
    refusals: [],
    outcome: null,
    decisions: [],
  };
  writeFileSync(join(folder, "bin", "yuheng"), `process.stdout.write(${JSON.stringify(JSON.stringify(replayed))})`);
  return folder;
}

describe("yuheng law diff", () => {
  it("finds no difference where the rules did not change", async () => {
    const { code, out } = await yuheng("--from", "2024-02-01", "--to", "2026-03-01", "--cases", cases, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ compared: 1, changed: [] });
  });

  it("lists what would have been otherwise before the benchmarks began", async () => {
    const { out } = await yuheng("--from", "2023-12-31", "--to", "2024-01-01", "--cases", cases, "--json");
    const { changed } = JSON.parse(out);
    expect(changed[0].case).toBe("spared.json");
    expect(changed[0].differences).toContainEqual(
      expect.objectContaining({ kind: "refusal", before: "no-rule-in-force" }),
    );
    const printed = await yuheng("--from", "2023-12-31", "--to", "2024-01-01", "--cases", cases, "--lang", "zh");
    expect(printed.out).toContain("比较 1 件，1 件有变化。");
  });

  it("compares two editions, each replaying by itself", async () => {
    const [old, revised] = [edition("old", "2026-04-22"), edition("revised", "2026-05-08")];
    const { out } = await yuheng("--law", old, "--other-law", revised, "--cases", cases, "--json");
    expect(JSON.parse(out).changed[0].differences).toEqual([
      {
        kind: "deadline",
        what: "investigation#1",
        name: { zh: "调查", en: "inquiry" },
        before: "2026-04-22",
        after: "2026-05-08",
      },
    ]);
    const same = await yuheng("--law", old, "--other-law", old, "--cases", cases, "--json");
    expect(JSON.parse(same.out).changed).toEqual([]);
  });

  it("says what it needs, and what is wrong with what it was given", async () => {
    expect((await yuheng("--cases", cases)).err).toContain("two laws");
    expect((await yuheng("--from", "2026-13-01", "--to", "2026-01-01", "--cases", cases)).err).toContain("2026-13-01");
    expect((await yuheng("--from", "2026-01-01", "--to", "2026-02-01", "--cases", join(home, "none"))).err).toContain(
      "none",
    );
    expect((await yuheng("--law", home, "--other-law", home, "--cases", cases)).err).toContain("bin/yuheng");
    writeFileSync(join(home, "cases", "broken.json"), "{");
    expect((await yuheng("--from", "2026-01-01", "--to", "2026-02-01", "--cases", cases)).code).toBe(1);
    rmSync(join(home, "cases", "broken.json"));
  });
});
