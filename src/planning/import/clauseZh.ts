import type { AgencyMatcher } from "../agencies/match.ts";
import { allNamed, type Clause, dutiesZh, legendZh, type Standing } from "./clause.ts";
import { type Named, type NamedList, mayBeBody, splitNames } from "./names.ts";
import type { Place } from "./proposal.ts";

type Role = "lead" | "listed" | "guides" | "joins" | "bare" | "none";

const leadLabel = /^(?:牵头|主办|主责|第一责任|承办|主管|组织)(?:部门|单位|机构)?(?:为|是)?：/u;
const listLabel = /^(?:负责|责任|落实|实施|完成)(?:部门|单位|机构|主体)?(?:为|是)?：/u;
const joinLabel = /^(?:参与|参加|配合|协办|协同|支持|会同|协助)(?:部门|单位|机构)?(?:为|是)?：/u;
const otherLabel = /^[\p{Script=Han}]{2,8}：/u;

const leads =
  /(?:(?:共同|联合)?(?:负责)?(?:牵头|主办|总牵头|主要负责|负总责|总负责)(?:负责)?(?:组织)?(?:落实|实施|推进|办理|协调)*|(?:为|是|作为)(?:牵头|主办|主责|第一责任)(?:部门|单位))$/u;
const joins =
  /(?:(?:积极)?(?:参与|参加|配合|协办|协同|协助|支持)(?:负责|落实|实施|推进|配合|做好|相关|有关|工作)*|(?:为|是|作为)(?:参与|参加|配合|协办|协同)(?:部门|单位))$/u;
const does =
  /(?:共同|联合|具体|组织|分别)*(?:负责|承担|落实|实施|承办|组织实施|贯彻落实|办理)(?:指导|落实|实施|推进|组织实施|办理|贯彻)*$/u;
const guides = /(?:共同|分别|负责)*(?:指导|督促指导|业务指导)$/u;
const split =
  /(?:，)?(?:按|依|根据)(?:照|据)?(?:各自|部门|有关)*(?:的)?(?:部门)?(?:职责|职能|分工)[^，；。]{0,8}?(?=(?:分别|共同)?(?:负责|落实|参与|配合|实施|组织|推进|$))/u;

/**
 * The clause in text[inner], read by its parts: 甲牵头，乙、丙按职责分工负责 · 负责部门：甲；适用范围：… · 甲、乙等和各省级人民政府负责 ·
 * 甲会同乙负责 · 甲指导，乙负责落实。以下均需乙落实. Undefined where it gives no body a task.
 */
export function readClauseZh(text: string, inner: Place, whole: Place, match: AgencyMatcher): Clause | undefined {
  const found: { role: Role; names: readonly Named[] }[] = [];
  let open = false;
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
    const read = readPart(text, part, role);
    if (read === undefined) continue;
    role = read.next;
    if (read.role === "none") continue;
    const joint = joined(text, read.names, match);
    const { names, open: more } = bodiesIn(text, joint.main, match);
    if (!names.every(({ named }) => mayBeBody(named, match))) {
      // 省统计局负责，另行通知: words after a verb that name nobody are passed over; a clause that begins so is none.
      if (found.length > 0 || read.role === "bare") continue;
      return undefined;
    }
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
  const of = (one: Role): readonly Named[] => found.filter((each) => each.role === one).flatMap(({ names }) => names);
  const bare = found.length > 0 && found.every((each) => each.role === "bare");
  // Names without a verb share the one that follows; behind the last verb they help (商务部提供数据).
  if (!bare)
    for (const [at, each] of found.entries())
      if (each.role === "bare") each.role = found.slice(at).find(({ role: next }) => next !== "bare")?.role ?? "joins";
  const clause = {
    leads: of("lead"),
    doers: [...of("listed"), ...of("bare")],
    joins: [...of("guides"), ...of("joins")],
  };
  if (allNamed(clause).length === 0 && standing === null) return undefined;
  return { ...whole, ...clause, bare, dutiesSplit: dutiesZh.test(text.slice(inner.start, inner.end)), open, standing };
}

function partsOf(text: string, inner: Place): readonly Place[] {
  const parts: Place[] = [];
  let start = inner.start;
  let depth = 0;
  for (let at = inner.start; at <= inner.end; at++) {
    const char = text[at] ?? "";
    if (char === "（") depth++;
    if (char === "）") depth--;
    const verbBefore = /(?:牵头|负责|参与|配合|协办)$/u.test(text.slice(Math.max(inner.start, at - 2), at));
    if (at === inner.end || (depth === 0 && (/[，；。\n]/u.test(char) || (verbBefore && /[、\s]/u.test(char))))) {
      const place = trimmed(text, { start, end: at });
      if (place.end > place.start) parts.push(place);
      start = at + 1;
    }
  }
  return parts;
}

interface PartRead {
  readonly role: Role;
  readonly names: Place;
  /** The role that names without a verb of their own, later in the clause, go on with. */
  readonly next: Role | null;
}

function readPart(text: string, part: Place, before: Role | null): PartRead | undefined {
  const words = text.slice(part.start, part.end);
  for (const [pattern, role] of [
    [leadLabel, "lead"],
    [joinLabel, "joins"],
    [listLabel, "listed"],
  ] as const) {
    const label = pattern.exec(words);
    if (label === null) continue;
    const end = part.end - (/(?:负责|参与|配合|牵头)$/u.exec(words)?.[0].length ?? 0);
    return { role, names: { start: part.start + label[0].length, end }, next: role };
  }
  if (otherLabel.test(words)) return { role: "none", names: part, next: "none" };
  // 提供数据 and its like help: whoever is named beside those responsible takes part.
  const together = /^(?:会同|配合单位|协同)(?=[^：])/u.exec(words)?.[0].length;
  if (together !== undefined) {
    const verb = /(?:按.{0,10})?(?:共同)?(?:负责|落实|实施|参与|推进)+$/u.exec(words)?.index ?? words.length;
    return { role: "joins", names: { start: part.start + together, end: part.start + verb }, next: null };
  }
  const bare = words.replace(split, "");
  for (const [pattern, role] of [
    [leads, "lead"],
    [joins, "joins"],
    [guides, "guides"],
    [does, "listed"],
  ] as const) {
    if (!pattern.test(words) && !pattern.test(bare)) continue;
    const duties = split.exec(words)?.index;
    const verb = pattern.exec(words)?.index ?? pattern.exec(bare)?.index ?? words.length;
    return { role, names: { start: part.start, end: part.start + Math.min(verb, duties ?? verb) }, next: null };
  }
  // 按职责分工 alone says how, not who; names alone go on with the role of the label before them.
  if (split.test(words) && bare.replace(/分别|共同/gu, "") === "") return undefined;
  return before === null ? { role: "bare", names: part, next: null } : { role: before, names: part, next: before };
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

const standingHead = /^(?:以下|本章|本部分|本节|本条|各项任务|上述各项)/u;

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
      !/^(?:提供|协助|做好|会商|审核|汇总|督促|组织|协调|推动|保障|开展|加强|制定|监督|予以|给予|出具|承接|报送)/u.test(
        last.named.slice(length),
      )
    )
      continue;
    return { ...list, names: [...list.names.slice(0, -1), { ...last, named, end: last.start + length }] };
  }
  return list;
}

function trimmed(text: string, { start, end }: Place): Place {
  let from = start;
  let to = end;
  while (from < to && /[\s、]/u.test(text[from] ?? "")) from++;
  while (to > from && /[\s、]/u.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}
