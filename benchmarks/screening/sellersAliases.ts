/**
 * What sellers really write for famous names (masks, maths letters, halves, nicknames), put into real titles of goods
 * of that kind. Nicknames cannot be read off the name: they are counted apart, and again with the alias table on.
 */
import type { Trademark } from "#rights";
import type { Finding, Listing } from "#screening";
import type { EvaluationData } from "./evaluationData.ts";
import { plainForm } from "./plainForm.ts";
import { insert } from "./planted.ts";
import { randomFrom } from "./random.ts";
import { share } from "./recall.ts";
import type { Title } from "./titles.ts";

export type AliasKind = "maths-letters" | "mask" | "as-registered" | "part-of-name" | "near-spelling" | "nickname";

export type AliasCase = {
  readonly listing: Listing;
  readonly written: string;
  readonly kind: AliasKind;
  readonly brand: string;
  readonly markIds: ReadonlySet<string>;
};

export type AliasSet = {
  readonly marks: readonly Trademark[];
  readonly cases: readonly AliasCase[];
  /** What an officer would enter in the alias table: every string that is not the name itself. */
  readonly aliases: readonly { readonly text: string; readonly markId: string }[];
};

const classNumbers = [25, 18, 14, 3];

/** Each string stands in this many titles. */
const TITLES_EACH = 3;

export function aliasSet(data: EvaluationData, titles: readonly Title[], rest: readonly Trademark[]): AliasSet {
  const random = randomFrom(821);
  const hosts = titles.filter(
    (title) =>
      title.language === "zh" &&
      title.brands.length === 0 &&
      title.goods?.classNumbers.some((one) => classNumbers.includes(one)) === true,
  );
  const marks: Trademark[] = [];
  const cases: AliasCase[] = [];
  const aliases: { text: string; markId: string }[] = [];
  if (hosts.length === 0) return { marks: rest, cases, aliases };
  for (const { brand, aliases: strings } of data.records<{ brand: string; aliases: string[] }>(
    "obfuscation-organic",
    "brand_aliases.jsonl",
  )) {
    const names = brand
      .split("/")
      .flatMap((part) => part.match(/[\p{Script=Han}·]+|[^\p{Script=Han}]+/gu) ?? [])
      .map((part) => part.trim())
      .filter((part) => plainForm(part) !== "");
    const own = names.map((markText): Trademark => {
      marks.push({ id: `famous-${marks.length}`, markText, classNumbers, status: "registered" });
      return marks.at(-1) as Trademark;
    });
    const markIds = new Set(own.map((mark) => mark.id));
    for (const given of new Set(strings.map((string) => string.trim()).filter((string) => string !== ""))) {
      const kind = kindOf(given, names);
      if (kind !== "as-registered" && own[0] !== undefined) aliases.push({ text: given, markId: own[0].id });
      for (let copy = 0; copy < TITLES_EACH; copy++) {
        const title = random.pick(hosts);
        const script = /\p{Script=Han}/u.test(given) ? "han" : "latin";
        cases.push({
          listing: {
            id: `alias-${cases.length}`,
            platform: title.source,
            title: insert(title, given, script, random),
            category: title.goods?.category ?? "",
          },
          written: given,
          kind,
          brand,
          markIds,
        });
      }
    }
  }
  const forms = new Set(marks.map((mark) => plainForm(mark.markText)));
  return { marks: [...marks, ...rest.filter((mark) => !forms.has(plainForm(mark.markText)))], cases, aliases };
}

function kindOf(written: string, names: readonly string[]): AliasKind {
  if (/[\u{1D400}-\u{1D7FF}]/u.test(written)) return "maths-letters";
  if (/[*＊～~@]/.test(written)) return "mask";
  const form = plainForm(written);
  const forms = names.map(plainForm);
  if (forms.includes(form)) return "as-registered";
  if (form.length >= 2 && forms.some((name) => name.includes(form))) return "part-of-name";
  if (form.length >= 2 && forms.some((name) => distance(name, form) <= (name.length >= 5 ? 2 : 1)))
    return "near-spelling";
  return "nickname";
}

/** Optimal string alignment, written out here so that the benchmark does not judge by the engine's own measure. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  return at(a.length, b.length);
}

export type AliasRow = {
  readonly kind: AliasKind | "all";
  readonly strings: number;
  readonly titles: number;
  readonly found: number;
  readonly alerted: number;
};

export function aliasRows(
  cases: readonly AliasCase[],
  findings: ReadonlyMap<string, readonly Finding[]>,
): { readonly rows: AliasRow[]; readonly missed: readonly string[] } {
  const judged = cases.map((one) => {
    const hits = (findings.get(one.listing.id) ?? []).filter((finding) => one.markIds.has(finding.markId));
    return { one, found: hits.length > 0, alerted: hits.some((finding) => finding.alert) };
  });
  const row = (kind: AliasRow["kind"]): AliasRow => {
    const own = kind === "all" ? judged : judged.filter(({ one }) => one.kind === kind);
    return {
      kind,
      strings: new Set(own.map(({ one }) => `${one.brand} ${one.written}`)).size,
      titles: own.length,
      found: share(own, (it) => it.found),
      alerted: share(own, (it) => it.alerted),
    };
  };
  const kinds = ["mask", "maths-letters", "as-registered", "part-of-name", "near-spelling", "nickname", "all"] as const;
  return {
    rows: kinds.map(row),
    missed: [
      ...new Set(
        judged
          .filter((it) => !it.alerted && (it.one.kind === "mask" || it.one.kind === "maths-letters"))
          .map(({ one }) => `${one.brand}: ${one.written}`),
      ),
    ],
  };
}
