import type { AgencyMatcher } from "../agencies/match.ts";
import { allNamed, type Clause, dutiesZh, legendZh, type Standing } from "./clause.ts";
import { whoLabelZh, sideLabelZh } from "./labelsZh.ts";
import { type Named, type NamedList, mayBeBody, mayBeNamed, splitNames } from "./names.ts";
import type { Place } from "./proposal.ts";
import { readPart, type Role } from "./rolesZh.ts";

interface Found {
  role: Role;
  readonly names: readonly Named[];
}

/**
 * The clause in text[inner], read by its parts: 甲牵头，乙、丙按职责分工负责 · 负责部门：甲；适用范围：… · 甲、乙等和各省级人民政府负责 ·
 * 甲会同乙负责 · 甲指导，乙负责落实。以下均需乙落实. Undefined where it gives no body a task; `strict` where any word that is not about who
 * makes it running text.
 */
export function readClauseZh(
  text: string,
  inner: Place,
  whole: Place,
  match: AgencyMatcher,
  strict = false,
): Clause | undefined {
  const found: Found[] = [];
  let open = false;
  let doubtful = false;
  let standing: Standing | null = null;
  let role: Role | null = null;
  for (const part of partsOf(text, inner)) {
    const words = text.slice(part.start, part.end);
    if (legendZh.test(words) || /^(?:下同|以上|以下同|不再.{0,8}|不另.{0,8})$/u.test(words)) continue;
    if (standingHead.test(words)) {
      standing = standingOf(text, part, match) ?? standing;
      role = "none";
      continue;
    }
    const read = readPart(text, part, role, strict);
    if (read === undefined) continue;
    role = read.next;
    if (read.role === "none") continue;
    const joint = joined(text, withoutBy(text, read.names, match), match);
    const list = bodiesIn(text, joint.main, match);
    // Where a label or another part has shown that this is a clause, a name may be one that looks like no office (重点企业).
    const certain = read.labelled || found.length > 0;
    const { names, open: more } = read.role === "bare" ? list : withoutTail(list, match, certain);
    const strange = names.filter(({ named }) => !mayBeBody(named, match));
    const stray = names.length === 0 || strange.some(({ named }) => !mayBeNamed(named));
    if (stray || (strange.length > 0 && (read.role === "bare" || (!certain && strange.length === names.length)))) {
      // 省统计局负责，另行通知: words after a verb that name nobody are passed over; a clause that begins so is none.
      if (isTimeOrManner(words)) continue;
      if (strict) return undefined;
      if (found.length > 0 || read.role === "bare" || (names.length === 0 && read.labelled)) continue;
      return undefined;
    }
    if (strict && read.role === "bare") return undefined;
    doubtful ||= strange.length > 0;
    const marked = names.filter(({ signed }) => signed === "lead");
    const others = names.filter(({ signed }) => signed !== "lead");
    if (marked.length > 0) found.push({ role: "lead", names: marked });
    if (others.length > 0) found.push({ role: joint.with === null ? read.role : "lead", names: others });
    open ||= more;
    if (joint.with === null) continue;
    const helpers = splitNames(text, joint.with.start, joint.with.end, match);
    open ||= helpers.open;
    found.push({ role: "joins", names: helpers.names.filter(({ named }) => mayBeBody(named, match)) });
  }
  const bare = found.length > 0 && found.every((each) => each.role === "bare");
  if (!bare) shareVerbs(found);
  const of = (one: Role): readonly Named[] => found.filter((each) => each.role === one).flatMap(({ names }) => names);
  const clause = {
    leads: of("lead"),
    doers: [...of("listed"), ...of("bare")],
    joins: [...of("guides"), ...of("joins")],
  };
  if (allNamed(clause).length === 0 && standing === null) return undefined;
  const dutiesSplit = dutiesZh.test(text.slice(inner.start, inner.end));
  return { ...whole, ...clause, bare, dutiesSplit, open, standing, doubtful };
}

/** Names without a verb share the one that follows; behind the last verb they help (商务部提供数据). */
function shareVerbs(found: readonly Found[]): void {
  for (const [at, each] of found.entries())
    if (each.role === "bare") each.role = found.slice(at).find(({ role: next }) => next !== "bare")?.role ?? "joins";
}

const labelAhead = new RegExp(`^(?:${whoLabelZh.source}|${sideLabelZh.source})`, "u");

/** Cut at commas, points and lines, behind a verb that closes a list of names, and before a label behind a blank. */
function partsOf(text: string, inner: Place): readonly Place[] {
  const parts: Place[] = [];
  let start = inner.start;
  let depth = 0;
  for (let at = inner.start; at <= inner.end; at++) {
    const char = text[at] ?? "";
    if (char === "（") depth++;
    if (char === "）") depth--;
    const verbBefore = /(?:牵头|负责|参与|配合|协办)$/u.test(text.slice(Math.max(inner.start, at - 2), at));
    const isBlank = /\s/u.test(char);
    if (
      at === inner.end ||
      (depth === 0 &&
        (/[，；。\n|｜]/u.test(char) ||
          (verbBefore && (char === "、" || isBlank)) ||
          (isBlank && labelAhead.test(text.slice(at + 1, at + 24).trimStart()))))
    ) {
      const place = trimmed(text, { start, end: at });
      if (place.end > place.start) parts.push(place);
      start = at + 1;
    }
  }
  return parts;
}

/** What stands in a clause beside who: when, how long, by which rule. */
function isTimeOrManner(words: string): boolean {
  return (
    /\d|年底|全年|(?:持续|长期|常态)/u.test(words) ||
    /^(?:按|依).{0,12}$/u.test(words) ||
    /^(?:会议|经研究).{0,6}$|^(?:原则上|其中|具体|具体分工)$/u.test(words) ||
    dutiesZh.test(words)
  );
}

/** 以上工作由甲, 市级层面由甲, 2025年底前由甲: what stands before 由 is not the name. */
function withoutBy(text: string, place: Place, match: AgencyMatcher): Place {
  const words = text.slice(place.start, place.end);
  const by = /^[^、，；。]{0,14}?(?<!自)由(?=.{2,})/u.exec(words);
  return by === null || match(words).agency !== null ? place : { start: place.start + by[0].length, end: place.end };
}

/** 甲会同乙: the first leads. */
function joined(
  text: string,
  names: Place,
  match: AgencyMatcher,
): { readonly main: Place; readonly with: Place | null } {
  const words = text.slice(names.start, names.end);
  const at = words.indexOf("会同");
  if (at <= 0 || match(words).agency !== null) return { main: names, with: null };
  return {
    main: { start: names.start, end: names.start + at },
    with: { start: names.start + at + 2, end: names.end },
  };
}

const standingHead = /^(?:以下(?!简称)|本章|本部分|本节|本条|各项任务|上述各项)/u;

/** 以下均需试点城市政府落实，不再列出 · 本章各项均由市市场监管局牵头 */
function standingOf(text: string, part: Place, match: AgencyMatcher): Standing | undefined {
  const words = text.slice(part.start, part.end);
  const said = /^[^由需]{2,16}(?:需由|需|由)(.+?)(?:牵头|负责|落实|实施|承担)/u.exec(words);
  if (said?.[1] === undefined) return undefined;
  const start = part.start + words.indexOf(said[1]);
  const { names } = splitNames(text, start, start + said[1].length, match);
  if (!names.every(({ named }) => mayBeBody(named, match))) return undefined;
  return /牵头/u.test(said[0]) ? { leads: names, doers: [] } : { leads: [], doers: names };
}

/** The names, the last one without what it does: 省市场监管局提供数据. */
function bodiesIn(text: string, place: Place, match: AgencyMatcher): NamedList {
  const list = splitNames(text, place.start, place.end, match);
  const last = list.names.at(-1);
  if (last === undefined || mayBeBody(last.named, match)) return list;
  for (let length = last.named.length - 2; length >= 3; length--) {
    const named = last.named.slice(0, length);
    if (
      !mayBeBody(named, match) ||
      !/^(?:提供|协助|做好|会商|审核|汇总|督促|组织|协调|推动|保障|开展|加强|制定|监督|予以|给予|出具|承接|报送|结合|根据|因地制宜|参照|指导)/u.test(
        last.named.slice(length),
      )
    )
      continue;
    return { ...list, names: [...list.names.slice(0, -1), { ...last, named, end: last.start + length }] };
  }
  return list;
}

/** Of a list that surely names bodies, what can be no name is left out: 甲、乙、持续推进. */
function withoutTail(list: NamedList, match: AgencyMatcher, certain: boolean): NamedList {
  if (!certain) return list;
  const names = list.names.filter(({ named }) => mayBeBody(named, match) || mayBeNamed(named));
  return { ...list, names };
}

function trimmed(text: string, { start, end }: Place): Place {
  let from = start;
  let to = end;
  while (from < to && /[\s、—]/u.test(text[from] ?? "")) from++;
  while (to > from && /[\s、—_]/u.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}
