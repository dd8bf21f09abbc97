import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "yuheng-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
writeFileSync(at("marks.csv"), "id,text,classes,authorisedSellers\nm1,Norvixa,25,Norvixa store\nm2,云岫岭,30,\n");

const decision = (id: string, title: string, markId: string, accepted: unknown, seller = "stall") => ({
  listing: { id, platform: "market", title, seller },
  markId,
  accepted,
});
const write = (...lines: object[]) =>
  writeFileSync(at("labels.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));

async function evaluate(...more: string[]) {
  let [out, err] = ["", ""];
  const code = await run(["screening", "evaluate", ...more], {
    env: { HOME: folder, LANG: "C" },
    terminal: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    ask: async () => undefined,
    readStdin: async () => "",
    now: () => "2026-03-10T02:00:00Z",
  });
  return { code, out, err };
}
const files = ["--marks", at("marks.csv"), "--labels", at("labels.jsonl")];

describe("a matcher judged by officers' decisions before it goes live", () => {
  it("says how many it would decide as they did, and lists the others with their row", async () => {
    write(
      decision("1", "N0rvixa jacket", "m1", true),
      decision("2", "云·岫·岭 茶叶", "m2", true),
      decision("3", "a jacket in the style of n.", "m1", true),
      decision("4", "Norvixa jacket", "m1", false, "Norvixa store"),
      decision("5", "Norvixa coat", "m1", false),
    );
    const { code, out } = await evaluate(...files, "--json");
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ accepted: 3, acceptedRaised: 2, rejected: 2, rejectedRaised: 1, refused: 0 });
    expect(answer.precision).toBeCloseTo(2 / 3);
    expect(answer.recall).toBeCloseTo(2 / 3);
    expect(answer.wrong).toMatchObject([
      { row: 3, listingId: "3", accepted: true, finding: null },
      { row: 5, listingId: "5", accepted: false, finding: { alert: true } },
    ]);
    const told = (await evaluate(...files, "--lang", "zh")).out;
    expect(told).toContain("准确率");
    expect(told).toContain("a jacket in the style of n.");
  });

  it("refuses a line by itself, with its row and why, and goes on", async () => {
    write(decision("1", "Norvixa coat", "m1", true), decision("2", "Norvixa", "m1", "yes"), {
      markId: "m1",
      accepted: true,
    });
    const { code, out, err } = await evaluate(...files, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ accepted: 1, acceptedRaised: 1, refused: 2, precision: 1 });
    const refused = err.split("\n").flatMap((line) => (line.includes('"problem"') ? [JSON.parse(line)] : []));
    expect(refused.map(({ row }) => row)).toEqual([2, 3]);
  });

  it("asks for both files", async () => {
    const { code, err } = await evaluate("--labels", at("labels.jsonl"));
    expect(code).toBe(2);
    expect(err).toContain("--marks");
  });
});
