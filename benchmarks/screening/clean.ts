/**
 * Texts that name no mark, or only the brand that their annotators labelled. Five readings of "clean", from surest to
 * loosest; an alert counts as false where its mark is not a labelled brand of the title.
 *
 *     tariff        HS descriptions: no brand at all
 *     words         single everyday Chinese words (THUOCL): no brand, no context
 *     unbranded     Chinese titles in which annotators looked for brands and found none
 *     branded-zh    Chinese titles with labelled brands; alerts on those brands are right, others are counted
 *     branded-en    English offers whose own brand field is filled; likewise
 */
import type { Trademark } from "#rights";
import type { Finding, Listing } from "#screening";
import type { EvaluationData } from "./evaluationData.ts";
import { plainForm } from "./plainForm.ts";
import { randomFrom, shuffled } from "./random.ts";
import type { Title } from "./titles.ts";

export type CleanText = { readonly listing: Listing; readonly brands: readonly string[] };
export type CleanSet = { readonly name: string; readonly texts: readonly CleanText[] };

export function cleanSets(titles: readonly Title[], data: EvaluationData, most: number, seed = 0): CleanSet[] {
  const random = randomFrom(77 + seed);
  const take = <T>(all: readonly T[]): readonly T[] => shuffled(all, random).slice(0, most);
  const plain = (name: string, texts: readonly string[]): CleanSet => ({
    name,
    texts: take(texts).map((title, at) => ({
      listing: { id: `clean-${name}-${at}`, platform: name, title },
      brands: [],
    })),
  });
  const titled = (name: string, own: readonly Title[]): CleanSet => ({
    name,
    texts: take(own).map((title, at) => ({
      listing: {
        id: `clean-${name}-${at}`,
        platform: title.source,
        title: title.text,
        ...(title.goods === undefined ? {} : { category: title.goods.category }),
      },
      brands: title.brands,
    })),
  });
  const tariff = data
    .lines("hs", "harmonized-system.csv")
    .slice(1)
    .map((line) => /^[^,]*,[^,]*,(?:"(.*)"|([^,"]*)),[^,]*,\d+$/.exec(line))
    .flatMap((found) => found?.[1] ?? found?.[2] ?? []);
  const words = data
    .files("thuocl", /(food|car|IT)\.txt$/)
    .flatMap((file) => data.lines("thuocl", file).map((line) => line.split("\t")[0]?.trim() ?? ""));
  const chinese = titles.filter((title) => title.language === "zh");
  return [
    plain(
      "tariff",
      tariff.filter((text) => text !== ""),
    ),
    plain(
      "words",
      words.filter((text) => text !== ""),
    ),
    titled(
      "unbranded",
      chinese.filter((title) => title.brands.length === 0),
    ),
    titled(
      "branded-zh",
      chinese.filter((title) => title.brands.length > 0),
    ),
    titled(
      "branded-en",
      titles.filter((title) => title.language === "en" && title.brands.length > 0),
    ),
  ];
}

export type CleanRow = {
  readonly set: string;
  readonly texts: number;
  readonly findingsPer1000: number;
  readonly alertsPer1000: number;
  /** Listings with at least one such alert: what an officer opens in vain. */
  readonly alertedListingsPer1000: number;
  /** Of these alerts, those on a mark that stands in the text letter for letter: the sign is there, though not labelled. */
  readonly literalAlertsPer1000: number;
  /** The commonest first reasons of these alerts, with their numbers. */
  readonly reasons: string;
  /** The marks most often alerted so. */
  readonly marks: string;
};

export function cleanRow(
  set: CleanSet,
  findings: ReadonlyMap<string, readonly Finding[]>,
  markOf: ReadonlyMap<string, Trademark>,
): CleanRow {
  let found = 0;
  let alerts = 0;
  let literal = 0;
  let listings = 0;
  const reasons: string[] = [];
  const marks: string[] = [];
  for (const { listing, brands } of set.texts) {
    const forms = brands.map(plainForm);
    const title = plainForm(listing.title);
    let own = 0;
    for (const finding of findings.get(listing.id) ?? []) {
      const mark = plainForm(markOf.get(finding.markId)?.markText ?? "");
      if (forms.some((form) => isSameBrand(mark, form))) continue;
      found += 1;
      if (!finding.alert) continue;
      own += 1;
      reasons.push(finding.reasons[0]?.kind ?? "");
      marks.push(markOf.get(finding.markId)?.markText ?? "");
      if (title.includes(mark)) literal += 1;
    }
    alerts += own;
    if (own > 0) listings += 1;
  }
  const per1000 = (count: number): number => (count * 1000) / set.texts.length;
  return {
    set: set.name,
    texts: set.texts.length,
    findingsPer1000: per1000(found),
    alertsPer1000: per1000(alerts),
    alertedListingsPer1000: per1000(listings),
    literalAlertsPer1000: per1000(literal),
    reasons: commonest(reasons, 4),
    marks: commonest(marks, 5),
  };
}

/** The three sets of titles as one: the figure that a limit on false alerts is held against. */
export function allTitles(rows: readonly CleanRow[]): CleanRow {
  const own = rows.filter((row) => row.set !== "tariff" && row.set !== "words");
  const texts = own.reduce((sum, row) => sum + row.texts, 0);
  const weighed = (value: (row: CleanRow) => number): number =>
    own.reduce((sum, row) => sum + value(row) * row.texts, 0) / texts;
  return {
    set: "all titles",
    texts,
    findingsPer1000: weighed((row) => row.findingsPer1000),
    alertsPer1000: weighed((row) => row.alertsPer1000),
    alertedListingsPer1000: weighed((row) => row.alertedListingsPer1000),
    literalAlertsPer1000: weighed((row) => row.literalAlertsPer1000),
    reasons: "",
    marks: "",
  };
}

function commonest(names: readonly string[], count: number): string {
  const numbers = new Map<string, number>();
  for (const name of names) numbers.set(name, (numbers.get(name) ?? 0) + 1);
  return [...numbers]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([name, number]) => `${name} ${number}`)
    .join(", ");
}

/** A label "microsoft software" names MICROSOFT, a label "阿迪" names 阿迪达斯. */
export function isSameBrand(mark: string, label: string): boolean {
  if (mark === "" || label === "") return false;
  return mark === label || (mark.length >= 2 && label.includes(mark)) || (label.length >= 2 && mark.includes(label));
}
