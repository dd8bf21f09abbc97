import { simplify } from "#similarity";
import { describe, expect, it } from "vitest";
import { importPlan } from "../import/importPlan.ts";
import { type Decision, settled } from "./decide.ts";
import { findWords } from "./findWords.ts";
import { cutBy, merged, mergedInto, nextKept, takenApart } from "./neighbours.ts";

const text = [
  "某市知识产权保护工作计划",
  "一、主要任务",
  "1. 建立快速处理机制。",
  "2. 完善跨区域协作。（商务部牵头，公安部参与）",
  "3. 加强培训。（海关总署、公安部负责）",
].join("\n");
const { tasks } = importPlan(text, { simplify });
const [first, second, third] = tasks as [(typeof tasks)[0], (typeof tasks)[0], (typeof tasks)[0]];
const decided = (...all: Decision[]) => new Map(all.map((one) => [one.number, one]));

describe("neighbouring proposals", () => {
  it("become one, with the words and the bodies of both, and the second is known to be in the first", () => {
    const whole = { number: 1, ...merged(text, decided(), first, second) };
    expect(text.slice(whole.start, whole.end)).toBe(text.slice(first.start, second.end));
    expect([whole.lead?.agency, whole.participants?.map(({ agency }) => agency)]).toEqual(["mofcom", ["mps"]]);
    const after = decided(whole, { number: 2, state: "rejected" });
    expect(mergedInto(text, tasks, after, second)?.number).toBe(1);
    expect(mergedInto(text, tasks, after, third)).toBeUndefined();
    // The next merge takes the third, not the one that went; each body stands once.
    expect(nextKept(text, tasks, after, first)?.number).toBe(3);
    expect(merged(text, after, first, third).participants?.map(({ agency }) => agency)).toEqual(["mps", "gacc"]);
    expect(nextKept(text, tasks, after, third)).toBeUndefined();
    // Out again, the first is as it was: neither the words nor the bodies of the second stay.
    const left = settled(text, first, { number: 1, ...takenApart(text, after, first, second) });
    expect([left.text, left.lead, left.participants]).toEqual([first.text, null, []]);
    // A task that is left out was merged into nothing.
    expect(mergedInto(text, tasks, decided({ number: 2, state: "rejected" }), second)).toBeUndefined();
  });

  it("lose the words that become a task of their own", () => {
    const place = findWords(text, "（海关 总署、\n公安部负责）");
    if (typeof place === "string") throw new Error(place);
    const cut = cutBy(text, tasks, decided(), place);
    expect(cut?.number).toBe(3);
    const left = settled(text, third, { number: 3, state: "accepted", ...cut?.change });
    expect(left.text).toBe("3. 加强培训。");
    expect(cutBy(text, tasks, decided(), { start: third.start + 3, end: third.start + 5 })).toBeUndefined();
    expect(cutBy(text, tasks, decided(), { start: 0, end: 4 })).toBeUndefined();
  });
});

describe("words typed in", () => {
  it("are found once, or said to be nowhere or too often", () => {
    expect(findWords(text, "没有这些字")).toBe("none");
    expect(findWords(text, "  ")).toBe("none");
    expect(findWords(text, "公安部")).toBe("many");
    expect(findWords("a  b\nc d", "b c")).toEqual({ start: 3, end: 6 });
  });
});
