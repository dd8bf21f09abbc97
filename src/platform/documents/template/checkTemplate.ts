import type { Bilingual, Refusal } from "#law";
import { readPaper } from "../word/readPaper.ts";
import { openWord } from "../word/WordFile.ts";
import { nearest } from "./nearest.ts";
import { tagSentence, templateSentences } from "./templateSentences.ts";
import { type TemplateTags, templateTags } from "./templateTags.ts";

/** What a paper provides for its template: fields by tag, and of a list the fields of its entries. */
export interface TemplateFields {
  readonly [tag: string]: { readonly name: Bilingual; readonly needed: boolean; readonly entries?: readonly string[] };
}

/** Something about a template, with the tag that it is about. */
export interface TemplateNote {
  readonly tag: string;
  readonly sentence: Bilingual;
}

export type TemplateChecked =
  | { readonly kind: "good"; readonly warnings: readonly TemplateNote[] }
  | { readonly kind: "faulty"; readonly faults: readonly TemplateNote[] }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** The field that an approval fills in last; a paper that lacks it could not be numbered, one that has it twice neither. */
const NUMBER = "documentNumber";

/**
 * Whether a Word template can be used for a paper with these fields. Faults: tags that are not closed, that nobody fills, that take
 * a list for a text; the number missing or doubled; tracked changes. Warnings: fields of the shipped template that it leaves out,
 * and what a PDF of it could not show.
 */
export async function checkTemplate(
  template: Uint8Array,
  fields: TemplateFields,
  shipped: TemplateTags,
): Promise<TemplateChecked> {
  const opened = await openWord(template);
  if ("refusal" in opened) return { kind: "refused", refusal: opened.refusal };
  const found = templateTags(template);
  if ("faults" in found) {
    return { kind: "faulty", faults: found.faults.map(({ id, tag }) => ({ tag, sentence: tagSentence(id, tag) })) };
  }
  const { uncarried } = readPaper(opened.word);
  const faults = [
    ...unfilled(found.tags, fields),
    ...listsAsTexts([...found.texts.keys()], fields),
    ...numbered(found.texts.get(NUMBER) ?? 0, Object.hasOwn(shipped, NUMBER)),
    ...(uncarried.includes("trackedChange") ? [templateSentences.trackedChanges()] : []),
  ];
  if (faults.length > 0) return { kind: "faulty", faults };
  const used = new Set(allTags(found.tags));
  const left = Object.entries(fields).filter(
    ([tag, { needed }]) => needed && Object.hasOwn(shipped, tag) && !used.has(tag),
  );
  const unshown = uncarried.filter((what) => what !== "trackedChange");
  return {
    kind: "good",
    warnings: [
      ...left.map(([tag, { name }]) => templateSentences.leftOut(tag, name)),
      ...(unshown.length > 0 ? [templateSentences.notInPdf()] : []),
    ],
  };
}

/** Tags that nobody fills: a tag within a list may be a field of its entries or of what stands around it. */
function unfilled(tags: TemplateTags, fields: TemplateFields, around: readonly string[] = []): TemplateNote[] {
  const known = [...around, ...Object.keys(fields)];
  return Object.entries(tags).flatMap(([tag, within]): TemplateNote[] => {
    const entries = entriesOf(fields, tag);
    const own = Object.keys(within).length > 0;
    if (tag === "." && around.length > 0) return [];
    if (!known.includes(tag)) return [templateSentences.unknown(tag, nearest(tag, known))];
    return own ? unfilled(within, fields, [...around, ...(entries ?? [])]) : [];
  });
}

/** Only of the fields themselves: a tag may be called like what every object inherits. */
function entriesOf(fields: TemplateFields, tag: string): readonly string[] | undefined {
  return Object.hasOwn(fields, tag) ? fields[tag]?.entries : undefined;
}

function listsAsTexts(texts: readonly string[], fields: TemplateFields): TemplateNote[] {
  return texts.flatMap((tag) => {
    const entries = entriesOf(fields, tag);
    return entries === undefined ? [] : [templateSentences.listAsText(tag, entries)];
  });
}

function numbered(count: number, asked: boolean): TemplateNote[] {
  if (!asked || count === 1) return [];
  return [count === 0 ? templateSentences.noNumber(NUMBER) : templateSentences.numberTwice(NUMBER)];
}

function allTags(tags: TemplateTags): string[] {
  return Object.entries(tags).flatMap(([tag, within]) => [tag, ...allTags(within)]);
}

/**
 * The fields of a paper: those that it provides, with the fields of list entries as the shipped template asks for them. A tag
 * between `{#list}` and `{/list}` that the paper itself does not provide is one of the entries'.
 */
export function templateFields(
  provided: readonly { readonly tag: string; readonly needed: boolean }[],
  shipped: TemplateTags,
  names: Readonly<Record<string, Bilingual>>,
): TemplateFields {
  const needed = new Map(provided.map((each) => [each.tag, each.needed]));
  const conditional = Object.keys(shipped).filter((tag) => !needed.has(tag));
  const tags = [...needed.keys(), ...conditional];
  const lists = listsIn(shipped, new Set(tags));
  return Object.fromEntries(
    tags.map((tag) => {
      const entries = lists.get(tag);
      const name = names[tag] ?? { zh: tag, en: tag };
      return [tag, { name, needed: needed.get(tag) ?? false, ...(entries === undefined ? {} : { entries }) }];
    }),
  );
}

function listsIn(tags: TemplateTags, provided: ReadonlySet<string>): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [tag, within] of Object.entries(tags)) {
    const own = Object.keys(within).filter((each) => !provided.has(each));
    if (own.length > 0) lists.set(tag, own);
    for (const [inner, entries] of listsIn(within, provided)) lists.set(inner, entries);
  }
  return lists;
}
