/** One or two letters added, dropped, replaced or swapped. */
import type { Random } from "../random.ts";
import { isLatin } from "../text.ts";
import type { EditType } from "./EditType.ts";
import { editDistance, letterKinds } from "./editDistance.ts";
import { soundKinds } from "./soundKinds.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz";
const EDITS = [replaced, added, dropped, swapped] as const;

export const letterEdits: readonly EditType[] = [
  type("letter-replaced", 5, (mark, random) => replaced(mark, random)),
  type("letter-added", 5, (mark, random) => added(mark, random)),
  type("letter-dropped", 6, (mark, random) => dropped(mark, random)),
  type("letters-swapped", 5, (mark, random) => swapped(mark, random)),
  type("two-letters", 7, (mark, random) => random.pick(EDITS)(random.pick(EDITS)(mark, random), random)),
];

function type(kind: string, letters: number, edit: (mark: string, random: Random) => string): EditType {
  return {
    name: kind,
    script: "latin",
    edit(mark, random) {
      if (!isLatin(mark) || mark.replace(/ /g, "").length < letters) return undefined;
      const text = edit(mark, random);
      // Two edits may undo each other; a letter added beside its like is a repetition.
      if (editDistance(text.toLowerCase(), mark.toLowerCase()) !== (kind === "two-letters" ? 2 : 1)) return undefined;
      const alsoTrue = letterKinds(text, mark).filter((one) => one !== kind);
      const [one, other] = [text.toLowerCase(), mark.toLowerCase()];
      if (one === `${other}s` || other === `${one}s`) alsoTrue.push("plural");
      if (kind === "letter-added" && /(.)\1/.test(one) && !/(.)\1/.test(other)) alsoTrue.push("repeated");
      alsoTrue.push(...soundKinds(text, mark));
      return { text, kind, alsoTrue };
    },
  };
}

function letterAt(mark: string, random: Random): number {
  for (;;) {
    const at = random.below(mark.length);
    if (mark[at] !== " ") return at;
  }
}

function letterLike(beside: string, random: Random): string {
  const letter = random.pick(Array.from(ALPHABET));
  return beside === beside.toUpperCase() ? letter.toUpperCase() : letter;
}

function replaced(mark: string, random: Random): string {
  const at = letterAt(mark, random);
  return mark.slice(0, at) + letterLike(mark[at] as string, random) + mark.slice(at + 1);
}

function added(mark: string, random: Random): string {
  const at = letterAt(mark, random);
  return mark.slice(0, at + 1) + letterLike(mark[at] as string, random) + mark.slice(at + 1);
}

function dropped(mark: string, random: Random): string {
  const at = letterAt(mark, random);
  return mark.slice(0, at) + mark.slice(at + 1);
}

function swapped(mark: string, random: Random): string {
  for (let tries = 0; tries < 20; tries++) {
    const at = letterAt(mark, random);
    const [one, two] = [mark[at], mark[at + 1]];
    if (one === undefined || two === undefined || two === " " || one.toLowerCase() === two.toLowerCase()) continue;
    return mark.slice(0, at) + two + one + mark.slice(at + 2);
  }
  return mark;
}
