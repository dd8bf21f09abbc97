import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

/** The tags of a template by name, each with those between its `{#tag}` and `{/tag}`: empty for a tag that stands alone. */
export interface TemplateTags {
  readonly [tag: string]: TemplateTags;
}

/** A tag of the template that does not match up with another: docxtemplater's name for it, and the tag. */
export interface TagFault {
  readonly id: string;
  readonly tag: string;
}

/** The tags of a Word template, also those that Word has split over runs, or what is wrong with how they are written. */
export function templateTags(template: Uint8Array):
  | {
      readonly tags: TemplateTags;
      /** How often each tag stands for a text, not around others. */
      readonly texts: ReadonlyMap<string, number>;
    }
  | { readonly faults: readonly TagFault[] } {
  try {
    const document = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
    });
    const tags: Gathered = {};
    const texts = new Map<string, number>();
    // Not among its types; the tests of this folder hold it.
    const { compiled } = document as unknown as { readonly compiled: Readonly<Record<string, Compiled>> };
    for (const { postparsed } of Object.values(compiled)) gather(postparsed, tags, texts);
    return { tags, texts };
  } catch (error) {
    const { properties } = error as { properties?: Properties };
    if (properties === undefined) throw error;
    const all = properties.errors ?? [{ properties }];
    return { faults: all.map(({ properties: own }) => ({ id: own?.id ?? "unknown", tag: own?.xtag ?? "" })) };
  }
}

interface Gathered {
  [tag: string]: Gathered;
}

/** A part of the text as docxtemplater has it: a placeholder that stands alone, or one with what it repeats. */
interface Compiled {
  readonly postparsed: readonly Part[];
}
interface Part {
  readonly type: string;
  readonly value?: string;
  readonly subparsed?: readonly Part[];
}

function gather(parts: readonly Part[], tags: Gathered, texts: Map<string, number>): void {
  for (const { type, value, subparsed } of parts) {
    if (type !== "placeholder" || value === undefined) continue;
    const within = Object.hasOwn(tags, value) ? (tags[value] ?? {}) : {};
    // Defined, not assigned: a tag may be called `__proto__`.
    Object.defineProperty(tags, value, { value: within, enumerable: true, configurable: true, writable: true });
    if (subparsed === undefined) texts.set(value, (texts.get(value) ?? 0) + 1);
    else gather(subparsed, within, texts);
  }
}

interface Properties {
  readonly id?: string;
  readonly xtag?: string;
  readonly errors?: readonly { readonly properties?: Properties }[];
}
