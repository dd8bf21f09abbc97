import type { Fen, IsoDate } from "#law";
import { legalDay } from "#law";
import { isCommonWord, Kind, originSpan, signOf, type Span } from "#similarity";
import { explainLikeness } from "./explainLikeness.ts";
import type { Finding, FindingReason, FindingSpan } from "./finding.ts";
import { classAgreement } from "./gates/classAgreement.ts";
import { compatibleWith } from "./gates/compatibleWith.ts";
import { cutName } from "./gates/cutName.ts";
import { commonInMarket } from "./gates/commonInMarket.ts";
import { copyWords } from "./gates/copyWords.ts";
import { everydayReading } from "./gates/everydayReading.ts";
import { authorisedSeller, brandField, priceGap, rightInForce } from "./gates/facts.ts";
import { CUT, cutsWord, mayBeChance, wordCut } from "./gates/cutsWord.ts";
import type { Gate, Judged, Seen } from "./gates/gate.ts";
import { insideWord } from "./gates/insideWord.ts";
import { placed, placement } from "./gates/placement.ts";
import { sellerHistory, type SellerHistory } from "./gates/sellerHistory.ts";
import { weakness, weakSign } from "./gates/weakSign.ts";
import { isAsWritten, Like, likenessKinds } from "./likenessKind.ts";
import type { Listing, ListingField } from "./listing.ts";
import { ListingView } from "./ListingView.ts";
import type { MarkIndex } from "./markIndex.ts";
import type { Occurrence, SoughtForm } from "./occurrence.ts";
import { type Depth, findHits } from "./scan/findHits.ts";
import { breaksOf } from "./scan/verify.ts";
import type { ScreenedMark } from "./tables/markRecords.ts";
import { Degree, degrees, FormKind, type Forms, Script } from "./tables/screeningTables.ts";

/** An officer should look from here up. The same sign for other goods (0.65) does, a letter changed in a short word (0.42) does not. */
export const ALERT_FROM = 0.6;

/** Below this a likeness is chance ("plus" in every second title) and is not worth keeping as a finding. */
const KEEP_FROM = 0.3;

/** Findings of one listing; marks of the same text beyond it are counted, not shown. */
const MOST_MARKS = 300;

/** A new consideration is one file in `gates/` and one line here. */
const gates: readonly Gate[] = [
  weakSign,
  everydayReading,
  commonInMarket,
  insideWord,
  cutsWord,
  cutName,
  placement,
  classAgreement,
  compatibleWith,
  copyWords,
  brandField,
  priceGap,
  sellerHistory,
  authorisedSeller,
  rightInForce,
];

/** What a deployment knows beside the marks; see `createScreener`. */
export type ListingFacts = {
  readonly today: IsoDate;
  /** `alerts` leaves out what no officer is called for, and is faster. */
  readonly report?: "all" | "alerts";
  recordedPriceFen(markId: string): Fen | undefined;
  isAuthorised(markId: string, seller: string, platform: string, day: IsoDate): boolean;
  /** Share of recent listings that hold a folded form, 0 to 1. */
  howCommon?(form: string): number;
  historyOf?(seller: string, platform: string): SellerHistory | undefined;
};

type Gathered = Map<string, { best: Finding; spans: FindingSpan[] }>;

/** All marks that one listing names or imitates, the strongest first. The same listing gives the same findings. */
export function screenListing(index: MarkIndex, listing: Listing, facts: ListingFacts): readonly Finding[] {
  index.counters.listings++;
  const view = new ListingView(listing, index.streams);
  const byMark: Gathered = new Map();
  screenField(index, view, "title", listing.title, "close", facts, byMark);
  if (listing.brand !== undefined) screenField(index, view, "brand", listing.brand, "close", facts, byMark);
  if (listing.description !== undefined)
    screenField(index, view, "description", listing.description, "exact", facts, byMark);
  if (byMark.size === 0) return none;
  const keep = facts.report === "alerts" ? (finding: Finding) => finding.alert : () => true;
  return [...byMark.values()]
    .filter(({ best }) => best.score >= KEEP_FROM && keep(best))
    .map(({ best, spans }) => ({ ...best, spans }))
    .sort((a, b) => b.score - a.score || (a.markId < b.markId ? -1 : 1));
}

const none: readonly Finding[] = [];

function screenField(
  index: MarkIndex,
  view: ListingView,
  field: ListingField,
  given: string,
  depth: Depth,
  facts: ListingFacts,
  byMark: Gathered,
): void {
  const { hits, text, tables, counters } = index;
  if (field !== "title") view.leaveTitle();
  text.read(index.streams.read(given));
  hits.clear();
  for (let part = 0; part < tables.length; part++) {
    const [own, memo] = [tables[part], index.memos[part]];
    if (own !== undefined && memo !== undefined) findHits(own, part, text, depth, hits, memo);
  }
  counters.touched += hits.touched;
  counters.hitsLeftOut += hits.leftOut;
  if (hits.count === 0) return;
  const longer = longerMarks(index);
  const least = facts.report === "alerts" ? ALERT_FROM * 100 : KEEP_FROM * 100;
  let characters: readonly string[] | undefined;
  for (let hit = 0; hit < hits.count; hit++) {
    const forms = tables[hits.parts[hit] as number]?.forms;
    if (forms === undefined) continue;
    const longerOne = longer?.(hit);
    // The whole mark beside a word of its own explains nothing away.
    const explained = longerOne === undefined || isSameMark(index, hit, longerOne) ? undefined : longerOne;
    const room = mostPossible(index, hit, view, field, forms, explained !== undefined, facts.historyOf !== undefined);
    if (room < least) continue;
    characters ??= codePointsOf(given);
    judgeHit(index, hit, view, field, characters, forms, explained, facts, least - room, byMark);
  }
}

/**
 * The highest score that this hit can reach when all that was not yet looked at speaks for it, in hundredths. Sums only:
 * most hits are everyday words and end here.
 */
function mostPossible(
  { hits }: MarkIndex,
  hit: number,
  view: ListingView,
  field: ListingField,
  forms: Forms,
  isExplained: boolean,
  knowsSellers: boolean,
): number {
  const form = hits.forms[hit] as number;
  const from = hits.froms[hit] as number;
  const degree = forms.degrees[form] as number;
  const length = (forms.starts[form + 1] as number) - (forms.starts[form] as number);
  const isHan = (forms.scripts[form] as number) === Script.han;
  let score = (hits.scores[hit] as number) + weakness(degree, isHan, length, hits.kinds[hit] as number);
  if (isExplained) score -= 35;
  if ((forms.kinds[form] as number) === FormKind.part) score -= 10;
  if (degree !== Degree.distinctive) {
    if ((forms.signed[form] as number) === 1) score += 25;
    else if (isHan || (degree === Degree.short && !isHan) || (from === 0 && field === "title"))
      score += placed(degree, isHan);
  }
  if (hits.kinds[hit] === Like.masked) score += 10;
  const { listing } = view;
  if (listing.brand !== undefined) score += 10;
  if (listing.priceFen !== undefined) score += 15;
  if (listing.seller !== undefined && knowsSellers) score += 8;
  // Goods and words for copies are looked for only where they decide.
  if (score < 60 && view.hasCopyWords) score += 15;
  return score + 15;
}

/** For each hit, the hit of a longer mark as written that covers it or, for a mere likeness, meets it. */
function longerMarks({ hits, tables, text }: MarkIndex): ((hit: number) => number | undefined) | undefined {
  let any = false;
  for (let i = 0; i < hits.count && !any; i++) any = isAsWritten(hits.kinds[i] as number);
  if (!any || hits.count < 2) return undefined;
  // Where the furthest-reaching mark as written that begins at or before each symbol ends, and which it is.
  if (reach.length <= text.length) {
    reach = new Int32Array(text.length * 2);
    before = new Int32Array(text.length * 2);
    firm = new Int32Array(text.length * 2);
  }
  firm.fill(-1, 0, text.length + 1);
  reach.fill(-1, 0, text.length + 1);
  for (let i = 0; i < hits.count; i++) {
    if (!isAsWritten(hits.kinds[i] as number)) continue;
    const from = hits.froms[i] as number;
    const known = reach[from] as number;
    if (known < 0 || (hits.tos[known] as number) < (hits.tos[i] as number)) reach[from] = i;
    // Two characters of a longer text are some mark almost anywhere; only a name of its own keeps likenesses off.
    if (tables[hits.parts[i] as number]?.forms.degrees[hits.forms[i] as number] !== Degree.distinctive) continue;
    const firmest = firm[from] as number;
    if (firmest < 0 || (hits.tos[firmest] as number) < (hits.tos[i] as number)) firm[from] = i;
  }
  before[0] = reach[0] as number;
  for (let at = 1; at <= text.length; at++) {
    before[at] = reach[at] as number;
    const [own, last] = [before[at] as number, before[at - 1] as number];
    if (own < 0 || (last >= 0 && (hits.tos[last] as number) > (hits.tos[own] as number))) before[at] = last;
    const [firmest, lastFirm] = [firm[at] as number, firm[at - 1] as number];
    if (firmest < 0 || (lastFirm >= 0 && (hits.tos[lastFirm] as number) > (hits.tos[firmest] as number)))
      firm[at] = lastFirm;
  }
  return (hit) => {
    const from = hits.froms[hit] as number;
    const to = hits.tos[hit] as number;
    const here = reach[from] as number;
    if (here >= 0 && (hits.tos[here] as number) > to) return here;
    const earlier = from > 0 ? (before[from - 1] as number) : -1;
    if (earlier >= 0 && (hits.tos[earlier] as number) >= to) return earlier;
    if (isAsWritten(hits.kinds[hit] as number)) return undefined;
    // "Sony" as written leaves no room for "Sonny" with a letter dropped; nor does "Canon" inside for "Canon i" joined.
    const last = firm[to - 1] as number;
    if (last < 0 || (hits.tos[last] as number) <= from) return undefined;
    // "Canon Lensworld" misspelt is more than "Canon": a second name's length beside it is not explained by the first.
    const beside = Math.max(0, (hits.froms[last] as number) - from) + Math.max(0, to - (hits.tos[last] as number));
    return beside < (isHanKind(text.kinds[from] as number) ? 2 : 4) ? last : undefined;
  };
}

const isHanKind = (kind: number): boolean => kind === Kind.han || kind === Kind.kana;

/** By symbol, the hit that reaches furthest; used again for the next text. */
let reach = new Int32Array(256);
let before = new Int32Array(256);
let firm = new Int32Array(256);

function judgeHit(
  index: MarkIndex,
  hit: number,
  view: ListingView,
  field: ListingField,
  characters: readonly string[],
  forms: Forms,
  explained: number | undefined,
  facts: ListingFacts,
  lacking: number,
  byMark: Gathered,
): void {
  const { counters, hits, tables } = index;
  const part = hits.parts[hit] as number;
  const form = hits.forms[hit] as number;
  const records = tables[part]?.records;
  if (records === undefined) return;
  const span = spanOf(index, hit);
  if (hits.kinds[hit] === Like.masked && !isMask(characters, index, hit)) return;
  // Looked at before the goods, which cost more to find out: most names of two characters are cut out of two words.
  const kind = likenessKinds[hits.kinds[hit] as number] ?? "same-sign";
  const isDistinctive = forms.degrees[form] === Degree.distinctive;
  if (forms.scripts[form] === Script.han && mayBeChance(kind, isDistinctive) && wordCut(characters, span[0], span[1]))
    lacking -= CUT;
  if (lacking > 0) return;
  const needsGoods = lacking > -15;
  if (lacking > -35 && everydayKinds[hits.kinds[hit] as number] === 1 && isCommonWord(joinedOf(index, hit))) return;
  const first = forms.markStarts[form] as number;
  const end = forms.markStarts[form + 1] as number;
  let given: string | undefined;
  let shown = 0;
  // Marks registered for the goods offered come first, should there be too many of one text.
  for (const agreeing of end - first > MOST_MARKS ? [true, false] : [undefined]) {
    for (let at = first; at < end; at++) {
      const mark = forms.marks[at] as number;
      const offered =
        needsGoods || agreeing !== undefined
          ? offers(view, records.classesLow[mark] as number, records.classesHigh[mark] as number)
          : true;
      if (needsGoods && !offered) continue;
      if (agreeing !== undefined && offered !== agreeing) continue;
      if (++shown > MOST_MARKS) {
        counters.marksLeftOut++;
        continue;
      }
      given ??= characters.slice(span[0], span[1]).join("");
      judgeMark(
        index,
        hit,
        index.mark(part, mark),
        view,
        field,
        characters,
        given,
        span,
        forms,
        explained,
        facts,
        byMark,
      );
    }
  }
}

/** One entry a code point. Most texts have none beyond the first plane, and are cut much sooner by units. */
const codePointsOf = (text: string): readonly string[] =>
  beyondFirstPlane.test(text) ? Array.from(text) : text.split("");
const beyondFirstPlane = /[\ud800-\udfff]/;

/** Signs that cut a name off, and signs that hide a character within it. "_" and "#" join words of programs and pages. */
function isMask(characters: readonly string[], { hits, text }: MarkIndex, hit: number): boolean {
  const from = hits.froms[hit] as number;
  const to = hits.tos[hit] as number;
  const after = characters[text.ends[to - 1] as number] ?? "";
  let inner = "";
  for (let i = from + 1; i < to; i++)
    if (text.masks[i] !== 0) inner += characters.slice(text.ends[i - 1], text.starts[i]).join("");
  if (inner === "") {
    // "360天~380天" is a range, "chi*li" hides a letter within.
    const next = characters.slice(text.ends[to - 1] as number).find((one) => !/[*＊～~×※○●]/u.test(one)) ?? "";
    if (/\p{N}/u.test(next) || (/\p{L}/u.test(next) && !isHanKind(text.kinds[from] as number))) return false;
    return /[*＊～~×※○●]/u.test(after);
  }
  return /^(?:[*＊～~×※○●□■〇◯]+|[_＿#])$/u.test(inner);
}

/** Do two hits begin with the same mark? Marks that share a text are noted at one form. */
function isSameMark({ hits, tables }: MarkIndex, a: number, b: number): boolean {
  if (hits.parts[a] !== hits.parts[b]) return false;
  const forms = tables[hits.parts[a] as number]?.forms;
  if (forms === undefined) return false;
  const first = (hit: number) => forms.marks[forms.markStarts[hits.forms[hit] as number] as number];
  return first(a) === first(b);
}

/** Is the name cut off, and no sign within it hidden? */
function isCutOff({ hits, text }: MarkIndex, hit: number): boolean {
  if (hits.kinds[hit] !== Like.masked) return false;
  for (let i = (hits.froms[hit] as number) + 1; i < (hits.tos[hit] as number); i++)
    if (text.masks[i] !== 0) return false;
  return true;
}

/** How many marks for the goods offered are found in this cut-off stretch. */
function cutRivals({ hits, tables }: MarkIndex, hit: number, view: ListingView): number {
  let count = 0;
  for (let other = 0; other < hits.count && count < 100; other++) {
    if (hits.kinds[other] !== Like.masked || hits.froms[other] !== hits.froms[hit] || hits.tos[other] !== hits.tos[hit])
      continue;
    const own = tables[hits.parts[other] as number];
    if (own === undefined) continue;
    const form = hits.forms[other] as number;
    for (let at = own.forms.markStarts[form] as number; at < (own.forms.markStarts[form + 1] as number); at++) {
      const mark = own.forms.marks[at] as number;
      if (offers(view, own.records.classesLow[mark] as number, own.records.classesHigh[mark] as number)) count++;
    }
  }
  return count;
}

const offers = (view: ListingView, low: number, high: number): boolean => view.offers(low, high);

/** Kinds that an everyday word explains away: a likeness was guessed. */
const everydayKinds = Uint8Array.from(likenessKinds, (_, kind) =>
  kind === Like.same ||
  kind === Like.disguised ||
  kind === Like.spaced ||
  kind === Like.masked ||
  kind === Like.alias ||
  kind === Like.repeated ||
  kind === Like.split
    ? 0
    : 1,
);

function joinedOf({ hits, text }: MarkIndex, hit: number): string {
  return String.fromCharCode(...text.symbols.subarray(hits.froms[hit], hits.tos[hit]));
}

/** In code points of the field as given; a mask sign at the end belongs to the name it cuts off. */
function spanOf({ hits, text }: MarkIndex, hit: number): Span {
  const from = hits.froms[hit] as number;
  const to = hits.tos[hit] as number;
  return [text.starts[from] as number, text.ends[to - 1] as number];
}

function judgeMark(
  index: MarkIndex,
  hit: number,
  mark: ScreenedMark,
  view: ListingView,
  field: ListingField,
  characters: readonly string[],
  given: string,
  span: Span,
  forms: Forms,
  explained: number | undefined,
  facts: ListingFacts,
  byMark: Gathered,
): void {
  const { hits, text } = index;
  if (index.superseded.size > 0 && hits.parts[hit] === 0 && index.superseded.has(mark.id)) return;
  const { listing } = view;
  const from = hits.froms[hit] as number;
  const to = hits.tos[hit] as number;
  const form = hits.forms[hit] as number;
  const kind = likenessKinds[hits.kinds[hit] as number] ?? "same-sign";
  const occurrence: Occurrence = {
    mark,
    form: knownForm(index, mark, forms, hits.parts[hit] as number, form),
    kind,
    given,
    span,
    isHan: (text.kinds[from] as number) >= 3 && (text.kinds[from] as number) <= 4,
    isFirst: from === 0,
  };
  let disguised = 0;
  for (let i = from; i < to; i++) disguised |= 1 << (text.disguised[i] as number);
  const likeness = explainLikeness(
    occurrence,
    {
      score: (hits.scores[hit] as number) / 100,
      place: hits.places[hit] as number,
      disguised: disguised & ~(forms.disguises[form] as number),
      breaksDiffer: (breaksOf(text, from, to) !== 0) !== ((forms.breaks[form] as number) !== 0),
    },
    field,
  );
  const day = listing.time === undefined ? facts.today : legalDay(listing.time);
  const history = listing.seller === undefined ? undefined : facts.historyOf?.(listing.seller, listing.platform);
  const seen: Seen = {
    listing,
    field,
    occurrence,
    goods: view.goods,
    characters,
    today: day,
    recordedPriceFen: facts.recordedPriceFen(mark.id),
    isAuthorisedSeller:
      listing.seller !== undefined && facts.isAuthorised(mark.id, listing.seller, listing.platform, day),
    ...(facts.howCommon === undefined ? {} : { commonness: facts.howCommon(joinedOf(index, hit)) }),
    ...(history === undefined ? {} : { history }),
    ...(isCutOff(index, hit) ? { cutRivals: cutRivals(index, hit, view) } : {}),
  };
  const spanFound: FindingSpan = { field, start: span[0], end: span[1] };
  const other = explained === undefined ? undefined : explainedBy(index, explained, characters, mark, field);
  const finding = fuse(seen, spanFound, likeness, other);
  const known = byMark.get(mark.id);
  if (known === undefined) {
    byMark.set(mark.id, { best: finding, spans: [spanFound] });
    return;
  }
  if (!known.spans.some((one) => one.field === field && one.start === span[0] && one.end === span[1]))
    known.spans.push(spanFound);
  if (finding.score > known.best.score) known.best = finding;
}

/** Evidence fused: the sum of all weights, kept between 0 and 1. */
function fuse(
  seen: Seen,
  span: FindingSpan,
  likeness: ReturnType<typeof explainLikeness>,
  other: Judged | undefined,
): Finding {
  const reasons: FindingReason[] = [likeness.reason];
  const against: FindingReason[] = [...likeness.against];
  let score = likeness.reason.weight;
  for (const reason of against) score += reason.weight;
  let barred = false;
  const judge = (one: Judged | undefined): void => {
    if (one === undefined) return;
    const { bars, ...reason } = one;
    (reason.weight >= 0 ? reasons : against).push(reason);
    score += reason.weight;
    barred ||= bars === true;
  };
  for (const gate of gates) judge(gate(seen));
  judge(other);
  judge(partOnly(seen));
  const rounded = Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
  return {
    listingId: seen.listing.id,
    markId: seen.occurrence.mark.id,
    score: rounded,
    alert: rounded >= ALERT_FROM && !barred,
    spans: [span],
    reasons,
    against,
  };
}

function knownForm(index: MarkIndex, mark: ScreenedMark, forms: Forms, part: number, form: number): SoughtForm {
  const key = `${part} ${form} ${mark.id}`;
  const known = index.sought.get(key);
  if (known !== undefined) return known;
  const sought = soughtForm(mark, forms, form);
  if (index.sought.size >= 20_000) index.sought.clear();
  index.sought.set(key, sought);
  return sought;
}

/** The form as text, with its place in the mark's own text. */
function soughtForm(mark: ScreenedMark, forms: Forms, form: number): SoughtForm {
  const joined = String.fromCharCode(...forms.symbols.subarray(forms.starts[form], forms.starts[form + 1]));
  const whole = signOf(mark.markText);
  const kind = forms.kinds[form] as number;
  const at = kind === FormKind.part || kind === FormKind.core ? whole.joined.indexOf(joined) : -1;
  const span = at < 0 ? whole.span : originSpan(whole, at, at + joined.length);
  const isOther = kind === FormKind.alias;
  return {
    given: isOther ? joined : at < 0 ? whole.given : Array.from(mark.markText).slice(span[0], span[1]).join(""),
    joined,
    span,
    degree: degrees[forms.degrees[form] as number] ?? "distinctive",
    isPart: kind === FormKind.part,
    isHan: (forms.scripts[form] as number) === Script.han,
  };
}

/** "永辉" alone, of the mark "永辉超市 YH": likely the same name, yet not the whole mark. */
function partOnly({ occurrence, field }: Seen): Judged | undefined {
  const { form, mark } = occurrence;
  if (!form.isPart) return undefined;
  return {
    kind: "part-of-mark",
    weight: -0.1,
    field,
    markSpan: form.span,
    markValue: form.given,
    sentence: { zh: `只是商标“${mark.markText}”的一部分`, en: `only a part of the mark “${mark.markText}”` },
  };
}

/** "Air" inside "Air Jordan": where a longer mark stands as written, the shorter one, or a likeness across it, is explained. */
function explainedBy(
  index: MarkIndex,
  hit: number,
  characters: readonly string[],
  mark: ScreenedMark,
  field: ListingField,
): Judged | undefined {
  const { hits, tables } = index;
  const part = hits.parts[hit] as number;
  const forms = tables[part]?.forms;
  if (forms === undefined) return undefined;
  const first = forms.marks[forms.markStarts[hits.forms[hit] as number] as number] as number;
  const other = index.mark(part, first);
  if (other.id === mark.id) return undefined;
  const span = spanOf(index, hit);
  return {
    kind: "explained-by-other-mark",
    weight: -0.35,
    field,
    querySpan: span,
    queryValue: characters.slice(span[0], span[1]).join(""),
    sentence: {
      zh: `此处文字就是另一商标“${other.markText}”`,
      en: `the text here is another mark, “${other.markText}”, as written`,
    },
  };
}
