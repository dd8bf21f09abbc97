import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { PlanDoor } from "#contract";
import { run } from "./program.ts";
import type { World } from "./world.ts";

const home = mkdtempSync(join(tmpdir(), "yuheng-plan-"));
afterAll(() => rmSync(home, { recursive: true }));

async function planImport(text: string | Uint8Array, ...options: string[]) {
  const file = join(home, "plan.txt");
  writeFileSync(file, text);
  let out = "";
  let err = "";
  const world: World = {
    env: { HOME: home, LANG: "C" },
    terminal: false,
    out: (words) => void (out += words),
    err: (words) => void (err += words),
    ask: async () => undefined,
    readStdin: async () => "",
    now: () => "2026-03-10T02:00:00Z",
  };
  return { code: await run(["plan", "import", file, ...options], world), out, err };
}

const text =
  "某省𠮷祥工作计划\n一、强化保护\n（一）执法\n1.开展行动，2025年12月底前完成。（市场监管总局牵头，公安部、某某局按职责分工负责）2.公布案例。\n";

describe("yuheng plan import FILE --json", () => {
  it("prints the tasks in the shape that others script against, places counted in characters", async () => {
    const { code, out } = await planImport(text, "--json");
    expect(code).toBe(0);
    const door = PlanDoor.parse(JSON.parse(out));
    expect(Object.keys(door)).toEqual(["title", "language", "isPlan", "sections", "tasks", "unsettled"]);
    expect(door).toMatchObject({ title: "某省𠮷祥工作计划", language: "zh", isPlan: true });
    expect(door.sections).toEqual([
      { path: ["一、"], title: "强化保护" },
      { path: ["一、", "（一）"], title: "执法" },
    ]);
    const characters = Array.from(text);
    for (const task of door.tasks) expect(characters.slice(task.start, task.end).join("")).toBe(task.text);
    expect(door.tasks[0]).toMatchObject({
      number: 1,
      label: "1.",
      section: ["一、", "（一）"],
      lead: { named: "市场监管总局", agency: "samr" },
      participants: [
        { named: "公安部", agency: "mps" },
        { named: "某某局", agency: null },
      ],
      dutiesSplit: true,
      due: ["2025-12-31"],
    });
    expect(door.tasks[1]).toMatchObject({ number: 2, label: "2.", lead: null, participants: [], due: [] });
    expect(door.unsettled.map(({ start, end }) => characters.slice(start, end).join(""))).toEqual([
      "某某局",
      "2.公布案例。",
    ]);
  });

  it("says of a document that is no plan that it is none", async () => {
    const { code, out } = await planImport("关于某事的通知\n请各单位知悉。\n", "--json");
    expect(code).toBe(0);
    expect(PlanDoor.parse(JSON.parse(out))).toMatchObject({ isPlan: false, tasks: [], sections: [] });
  });

  it("refuses what has no text, as JSON too", async () => {
    expect(JSON.parse((await planImport("", "--json")).out).refused.code).toBe("empty-document");
    const { code, err } = await planImport(Buffer.from("89504e470d0a1a0a", "hex"));
    expect(code).toBe(1);
    expect(err).toContain("Use .docx, .txt, .md, or .pdf with text.");
  });

  it("lists the tasks and what is to be settled for a person", async () => {
    const { out } = await planImport(text, "--lang", "zh");
    expect(out).toContain("市场监管总局");
    expect(out).toContain("名录中没有“某某局”");
  });
});
