/**
 * The protected marks: real names first, grown beyond them by recombining the parts of real names. Latin and Han marks
 * take turns, so that the first n marks are the same at every size and a planted mark stays valid when the set grows.
 */
import type { Trademark } from "#rights";
import { classesOfShop } from "./classesOfShop.ts";
import type { EvaluationData } from "./evaluationData.ts";
import { plainForm } from "./plainForm.ts";
import { type Random, randomFrom, shuffled } from "./random.ts";

type Name = { readonly text: string; readonly classNumbers?: readonly number[] };

export type MarkSet = {
  readonly marks: readonly Trademark[];
  /** How many of them are names that somebody really uses. */
  readonly real: number;
};

export function buildMarks(data: EvaluationData, count: number): MarkSet {
  const random = randomFrom(20_261);
  const names = realNames(data);
  const latin = shuffled(
    names.filter((name) => !/\p{Script=Han}/u.test(name.text)),
    random,
  );
  const han = shuffled(
    names.filter((name) => /\p{Script=Han}/u.test(name.text)),
    random,
  );
  const drawClasses = classDrawer(data, randomFrom(20_262));
  const grownLatin = growLatin(
    latin.map((name) => name.text),
    randomFrom(20_263),
  );
  const grownHan = growHan(
    han.map((name) => name.text),
    randomFrom(20_264),
  );
  const seen = new Set(names.map((name) => plainForm(name.text)));
  const marks: Trademark[] = [];
  let real = 0;
  for (let at = 0; marks.length < count; at++) {
    const own = at % 2 === 0 ? latin : han;
    const name = own[at >> 1];
    if (name !== undefined) real += 1;
    const text = name?.text ?? unused(at % 2 === 0 ? grownLatin : grownHan, seen);
    marks.push({
      id: `m${marks.length}`,
      markText: text,
      // Drawn for every mark, used or not, so that a change of one table does not move the others.
      classNumbers: [name?.classNumbers ?? [], drawClasses()].find((one) => one.length > 0) ?? [],
      status: "registered",
    });
  }
  return { marks, real };
}

function realNames(data: EvaluationData): Name[] {
  const byForm = new Map<string, { text: string; classNumbers: Set<number> }>();
  const add = (given: string, classNumbers: readonly number[]): void => {
    const text = given.replace(/\s+/g, " ").trim();
    const form = plainForm(text);
    if (form.length < 2 || text.length > 60 || /^\d+$/.test(form)) return;
    const entry = byForm.get(form) ?? { text, classNumbers: new Set<number>() };
    for (const one of classNumbers) entry.classNumbers.add(one);
    byForm.set(form, entry);
  };
  type Brand = { id: string | null; display: string | null; category: string; names: Record<string, string> };
  for (const brand of data.records<Brand>("nsi-brands", "nsi_brands.jsonl")) {
    if (brand.id === null || brand.display === null) continue;
    const kind = brand.category.split("/").at(-1) ?? "";
    const found = ["brand", "brand:en", "brand:zh", "brand:zh-Hans"].flatMap((key) => brand.names[key] ?? []);
    for (const text of found.length > 0 ? found : [brand.display.replace(/\s*\([^)]*\)$/, "")])
      add(text, classesOfShop[kind] ?? [35]);
  }
  for (const { mark, nice } of data.records<{ mark: string | null; nice: number[] }>("euipo-marks", "marks.jsonl"))
    add(mark ?? "", nice.slice(0, 3));
  for (const line of data.lines("marks-dpma", "trademarks.csv").slice(1)) add(line.split(";")[2] ?? "", []);
  // Its class column counts the rows of a page and is not a class.
  for (const line of data.lines("marks-classed", "trademarks.csv").slice(1))
    add(line.slice(0, line.lastIndexOf(",")).replace(/^"|"$/g, ""), []);
  for (const line of data.lines("zh-company-short", "company-short-28w.txt").slice(3)) add(line, []);
  return [...byForm.values()].map(({ text, classNumbers }) => ({ text, classNumbers: [...classNumbers].slice(0, 3) }));
}

/** One to three classes as real applications combine them. */
function classDrawer(data: EvaluationData, random: Random): () => readonly number[] {
  const combinations = [...data.records<{ nice: number[] }>("euipo-marks", "marks.jsonl")]
    .map((mark) => mark.nice.slice(0, 3))
    .filter((classes) => classes.length > 0);
  if (combinations.length === 0) combinations.push([35], [9], [25], [30], [5], [41], [3], [11], [29], [16]);
  return () => random.pick(combinations);
}

/** A word of one real mark beside a word of another, or the start of one word with the end of another. */
function* growLatin(texts: readonly string[], random: Random): Generator<string> {
  const words = [...new Set(texts.flatMap((text) => text.split(/[^\p{L}]+/u)).filter((word) => word.length >= 4))];
  for (;;) {
    const a = random.pick(words);
    const b = random.pick(words);
    if (random.next() < 0.4) {
      yield `${a} ${b}`;
      continue;
    }
    const head = a.slice(0, 2 + random.below(Math.max(1, a.length - 2)));
    const tail = b.slice(-Math.max(2, b.length - 2 - random.below(3)));
    yield head + tail.toLowerCase();
  }
}

/** The first half of one real Han name with the second half of another. */
function* growHan(texts: readonly string[], random: Random): Generator<string> {
  const names = texts.filter((text) => /^\p{Script=Han}{2,6}$/u.test(text));
  for (;;) {
    const a = random.pick(names);
    const b = random.pick(names);
    yield a.slice(0, Math.max(1, a.length >> 1)) + b.slice(b.length >> 1);
  }
}

function unused(texts: Generator<string>, seen: Set<string>): string {
  for (;;) {
    const text = texts.next().value as string;
    const form = plainForm(text);
    if (form.length < 3 || form.length > 24 || seen.has(form)) continue;
    seen.add(form);
    return text;
  }
}
