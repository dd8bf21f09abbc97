import type { Fen, IsoDate } from "#law";
import { legalDay } from "#law";
import { goodsNamed, normalise } from "#similarity";
import type { Finding, FindingReason, FindingSpan } from "./finding.ts";
import { findOccurrences, type Occurrence } from "./findOccurrences.ts";
import { classAgreement } from "./gates/classAgreement.ts";
import { compatibleWith } from "./gates/compatibleWith.ts";
import { copyWords } from "./gates/copyWords.ts";
import { everydayReading } from "./gates/everydayReading.ts";
import { authorisedSeller, brandField, priceGap, rightInForce } from "./gates/facts.ts";
import type { Gate, Judged, Seen } from "./gates/gate.ts";
import { insideWord } from "./gates/insideWord.ts";
import { placement } from "./gates/placement.ts";
import { weakSign } from "./gates/weakSign.ts";
import type { Listing, ListingField } from "./listing.ts";
import type { MarkIndex } from "./markIndex.ts";

/** An officer should look from here up. The same sign for other goods (0.65) does, a letter changed in a short word (0.42) does not. */
export const ALERT_FROM = 0.6;

/** Below this a likeness is chance ("plus" in every second title) and is not worth keeping as a finding. */
const KEEP_FROM = 0.3;

/** A new consideration is one file in `gates/` and one line here. */
const gates: readonly Gate[] = [
  weakSign,
  everydayReading,
  insideWord,
  placement,
  classAgreement,
  compatibleWith,
  copyWords,
  brandField,
  priceGap,
  authorisedSeller,
  rightInForce,
];

/** What a deployment knows beside the marks; see `createScreener`. */
export type ListingFacts = {
  readonly today: IsoDate;
  recordedPriceFen(markId: string): Fen | undefined;
  isAuthorised(markId: string, seller: string, platform: string, day: IsoDate): boolean;
};

/** All marks that one listing names or imitates, the strongest first. Pure: the same listing gives the same findings. */
export function screenListing(index: MarkIndex, listing: Listing, facts: ListingFacts): readonly Finding[] {
  const fields = fieldsOf(listing);
  const found = fields.map(({ field, text, depth }) => {
    const normalised = normalise(text);
    return { field, characters: normalised.characters, occurrences: findOccurrences(index, normalised, depth) };
  });
  if (found.every(({ occurrences }) => occurrences.length === 0)) return [];

  const goods = [
    ...goodsNamed(normalise(listing.category ?? "")).map((word) => ({ ...word, field: "category" as const })),
    ...goodsNamed(normalise(listing.title)).map((word) => ({ ...word, field: "title" as const })),
  ];
  const byMark = new Map<string, { best: Finding; spans: FindingSpan[] }>();
  for (const { field, characters, occurrences } of found) {
    for (const occurrence of occurrences) {
      const { mark } = occurrence.form;
      const day = listing.time === undefined ? facts.today : legalDay(listing.time);
      const seen: Seen = {
        listing,
        field,
        occurrence,
        goods,
        characters,
        today: day,
        recordedPriceFen: facts.recordedPriceFen(mark.id),
        isAuthorisedSeller:
          listing.seller !== undefined && facts.isAuthorised(mark.id, listing.seller, listing.platform, day),
      };
      const span: FindingSpan = { field, start: occurrence.sign.span[0], end: occurrence.sign.span[1] };
      const finding = judge(seen, span, insideLonger(occurrence, occurrences, field));
      const known = byMark.get(mark.id);
      if (known === undefined) byMark.set(mark.id, { best: finding, spans: [span] });
      else {
        if (!known.spans.some((one) => one.field === span.field && one.start === span.start && one.end === span.end))
          known.spans.push(span);
        if (finding.score > known.best.score) known.best = finding;
      }
    }
  }
  return [...byMark.values()]
    .filter(({ best }) => best.score >= KEEP_FROM)
    .map(({ best, spans }) => ({ ...best, spans }))
    .sort((a, b) => b.score - a.score || (a.markId < b.markId ? -1 : 1));
}

function judge(seen: Seen, span: FindingSpan, inside: Judged | undefined): Finding {
  const { likeness, form } = seen.occurrence;
  const reasons: FindingReason[] = [{ ...likeness.reason, field: seen.field }];
  const against: FindingReason[] = likeness.against.map((reason) => ({ ...reason, field: seen.field }));
  let score = likeness.score;
  for (const reason of against) score += reason.weight;
  let barred = false;
  const judged = [...gates.map((gate) => gate(seen)), inside, partOnly(seen)];
  for (const one of judged) {
    if (one === undefined) continue;
    const { bars, ...reason } = one;
    (reason.weight >= 0 ? reasons : against).push(reason);
    score += reason.weight;
    barred ||= bars === true;
  }
  const rounded = Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
  return {
    listingId: seen.listing.id,
    markId: form.mark.id,
    score: rounded,
    alert: rounded >= ALERT_FROM && !barred,
    spans: [span],
    reasons,
    against,
  };
}

/** "永辉" alone, of the mark "永辉超市 YH": likely the same name, yet not the whole mark. */
function partOnly({ occurrence, field }: Seen): Judged | undefined {
  const { form } = occurrence;
  if (!form.isPart) return undefined;
  return {
    kind: "part-of-mark",
    weight: -0.1,
    field,
    markSpan: form.sign.span,
    markValue: form.sign.given,
    sentence: { zh: `只是商标“${form.mark.markText}”的一部分`, en: `only a part of the mark “${form.mark.markText}”` },
  };
}

/** "Air" inside "Air Jordan": where a longer mark stands as written, the shorter one, or a likeness across it, is explained. */
function insideLonger(occurrence: Occurrence, all: readonly Occurrence[], field: ListingField): Judged | undefined {
  const [start, end] = occurrence.sign.span;
  const exact = exactKinds.has(occurrence.likeness.reason.kind);
  const longer = all.find((other) => {
    if (other === occurrence || other.form.mark === occurrence.form.mark || !exactKinds.has(other.likeness.reason.kind))
      return false;
    const [from, to] = other.sign.span;
    const covers = from <= start && to >= end && to - from > end - start;
    // "Sony" as written leaves no room for "Sonny" with a letter dropped; nor does "Canon" inside for "Canon i" joined.
    return covers || (!exact && from < end && to > start);
  });
  if (longer === undefined) return undefined;
  return {
    kind: "explained-by-other-mark",
    weight: -0.35,
    field,
    querySpan: longer.sign.span,
    queryValue: longer.sign.given,
    sentence: {
      zh: `此处文字就是另一商标“${longer.form.mark.markText}”`,
      en: `the text here is another mark, “${longer.form.mark.markText}”, as written`,
    },
  };
}

const exactKinds = new Set(["same-sign", "disguised"]);

function fieldsOf(
  listing: Listing,
): readonly { readonly field: ListingField; readonly text: string; readonly depth: "exact" | "close" }[] {
  return [
    { field: "title" as const, text: listing.title, depth: "close" as const },
    { field: "brand" as const, text: listing.brand ?? "", depth: "close" as const },
    { field: "description" as const, text: listing.description ?? "", depth: "exact" as const },
  ].filter(({ text }) => text !== "");
}
