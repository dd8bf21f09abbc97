/**
 * Real titles whose annotators, or whose offer's own brand field, say which brands they name. The register is those
 * brands and the rest of the marks. Recall: is each labelled brand alerted? Precision: which alerts are on a label?
 * An alert outside every label is not always wrong (annotators overlook brands); the audit tells how often it is.
 */
import type { Trademark } from "#rights";
import type { Finding, Listing } from "#screening";
import { isSameBrand } from "./clean.ts";
import { plainForm } from "./plainForm.ts";
import { share } from "./recall.ts";
import type { Title } from "./titles.ts";

export type OrganicTitle = { readonly listing: Listing; readonly source: string; readonly brands: readonly string[] };
export type OrganicSet = { readonly marks: readonly Trademark[]; readonly titles: readonly OrganicTitle[] };

export function organicSet(titles: readonly Title[], rest: readonly Trademark[]): OrganicSet {
  const labelled = titles
    .filter((title) => title.isLabelled && title.source !== "titles-amazon")
    .map((title) => ({
      title,
      brands: title.brands.filter((brand) => plainForm(brand).length >= 2 && isNamed(brand, title.text)),
    }))
    .filter(({ brands }) => brands.length > 0);
  // A brand is taken to be registered for the goods that it is seen on: at most three classes, the commonest first.
  const seenOn = new Map<string, { text: string; classes: Map<number, number> }>();
  for (const { title, brands } of labelled)
    for (const brand of brands) {
      const entry = seenOn.get(plainForm(brand)) ?? { text: brand, classes: new Map<number, number>() };
      for (const one of title.goods?.classNumbers ?? []) entry.classes.set(one, (entry.classes.get(one) ?? 0) + 1);
      seenOn.set(plainForm(brand), entry);
    }
  const marks: Trademark[] = [...seenOn.values()].map(({ text, classes }, at) => ({
    id: `label-${at}`,
    markText: text,
    classNumbers: [...classes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([one]) => one),
    status: "registered",
  }));
  const others = rest.filter((mark) => !seenOn.has(plainForm(mark.markText)));
  return {
    marks: [...marks, ...others.slice(0, Math.max(0, rest.length - marks.length))],
    titles: labelled.map(({ title, brands }, at) => ({
      listing: {
        id: `organic-${at}`,
        platform: title.source,
        title: title.text,
        ...(title.goods === undefined ? {} : { category: title.goods.category }),
      },
      source: title.source,
      brands,
    })),
  };
}

const isNamed = (brand: string, title: string): boolean => plainForm(title).includes(plainForm(brand));

export type OrganicRow = {
  readonly source: string;
  readonly titles: number;
  readonly mentions: number;
  readonly found: number;
  readonly alerted: number;
  readonly alerts: number;
  /** Share of alerts whose mark is a labelled brand of the title, or contains one, or is contained in one. */
  readonly onLabel: number;
};

export function organicRows(
  { marks, titles }: OrganicSet,
  findings: ReadonlyMap<string, readonly Finding[]>,
): OrganicRow[] {
  const formOf = new Map(marks.map((mark) => [mark.id, plainForm(mark.markText)]));
  return [...new Set(titles.map((title) => title.source))].map((source) => {
    const own = titles.filter((title) => title.source === source);
    const mentions = own.flatMap((title) =>
      title.brands.map((brand) => {
        const hits = (findings.get(title.listing.id) ?? []).filter(
          (finding) => formOf.get(finding.markId) === plainForm(brand),
        );
        return { found: hits.length > 0, alerted: hits.some((finding) => finding.alert) };
      }),
    );
    const alerts = own.flatMap((title) =>
      (findings.get(title.listing.id) ?? [])
        .filter((finding) => finding.alert)
        .map((finding) =>
          title.brands.some((brand) => isSameBrand(formOf.get(finding.markId) ?? "", plainForm(brand))),
        ),
    );
    return {
      source,
      titles: own.length,
      mentions: mentions.length,
      found: share(mentions, (mention) => mention.found),
      alerted: share(mentions, (mention) => mention.alerted),
      alerts: alerts.length,
      onLabel: share(alerts, (isRight) => isRight),
    };
  });
}
