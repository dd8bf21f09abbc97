import type { AgencyMatcher } from "../agencies/match.ts";
import { isLabelWord } from "./labelsZh.ts";
import type { Place } from "./proposal.ts";

/** A body as the document names it, without 各/等 where these belong to the sentence. */
export interface Named extends Place {
  readonly named: string;
  /** A sign at the name says that this one leads: 商务部（牵头）, or a star that the document explains so. */
  readonly signed?: "lead";
}
export interface NamedList {
  readonly names: readonly Named[];
  /** 等, "and others": the list is not closed. */
  readonly open: boolean;
}

/**
 * The names in a list 甲、乙、丙等和各省级人民政府. `text` is the whole folded text, so that places are places of the document; 和, 及
 * and 与 part two names only where the whole is no body and both halves may be one (文化和旅游部 stays whole).
 */
export function splitNames(text: string, from: number, to: number, match: AgencyMatcher): NamedList {
  const names: Named[] = [];
  let open = false;
  for (const piece of listed(text, from, to)) {
    const trimmed = withoutOthers(trim(text, piece));
    open ||= trimmed.open;
    for (const one of atConjunctions(text, trimmed.place, match)) {
      const inner = withoutOthers(one, text);
      open ||= inner.open;
      const place = beforeDate(text, trim(text, inner.place), match);
      const { named, ...sign } = unsigned(text, text.slice(place.start, place.end), match);
      if (/^(?:部门|单位|方面)$/u.test(named) && names.length > 0) open = true;
      else if (named !== "") names.push({ start: place.start, end: place.start + named.length, named, ...sign });
    }
  }
  return { names, open };

  function withoutOthers(place: Place, source = text): { readonly place: Place; readonly open: boolean } {
    const others =
      /等(?:有关|相关|各有关|其他|\p{Script=Han}{1,20}成员)?(?:(?:部门|单位|方面|机构|地区|企业)(?:和|及|、)?){0,2}(?:按(?:照)?.*)?$/u.exec(
        source.slice(place.start, place.end),
      );
    return others === null || others.index === 0
      ? { place, open: false }
      : { place: { start: place.start, end: place.start + others.index }, open: true };
  }
}

/** 商务部（牵头）, 商务部*, 商务厅（展会）: the name without the sign or the matter. A bracket with a body in it is part of the name. */
function unsigned(text: string, said: string, match: AgencyMatcher): Pick<Named, "named" | "signed"> {
  const sign = /(?:（(牵头)(?:部门|单位)?）|[*★＊]+)$/u.exec(said);
  if (sign === null || sign.index === 0) {
    const matter = /（([^（）]*)）$/u.exec(said);
    const isPart =
      matter?.[1] === undefined ||
      matter.index < 2 ||
      matter[1].split(/[、，]/u).some((one) => isPlaceKind.test(one) || (one.length > 2 && mayBeBody(one, match)));
    return { named: isPart ? said : said.slice(0, matter.index) };
  }
  const named = said.slice(0, sign.index);
  const starred = sign[1] === undefined && /[*★＊][^。；\n]{0,12}牵头/u.test(text);
  return sign[1] !== undefined || starred ? { named, signed: "lead" } : { named };
}

/** 市编办于2025年6月底前完成: the name ends where a date begins. */
function beforeDate(text: string, { start, end }: Place, match: AgencyMatcher): Place {
  if (match(text.slice(start, end)).agency !== null) return { start, end };
  const when = /(?:于|在|应|须|并)?(?:20\d\d年?|\d{1,2}月|年底前|每[年季月])/u.exec(text.slice(start, end));
  return when === null || when.index < 2 ? { start, end } : { start, end: start + when.index };
}

const isPlaceKind = /^(?:街道|乡|镇|乡镇|省|市|州|盟|区|县|旗|地区|园区|新区|开发区)$/u;

/** Cut at 、 and its like, but neither inside brackets nor inside 各省、自治区、直辖市人民政府 or 各市、县（区）人民政府. */
function listed(text: string, from: number, to: number): readonly Place[] {
  const pieces: Place[] = [];
  const whole =
    /(?:各)?省、自治区、(?:和)?直辖市|各[市州区盟](?:、[市州县区旗盟](?:（[^（）]{1,8}）)?)+(?=(?:人民)?政府)/uy;
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at++) {
    whole.lastIndex = at;
    const provinces = whole.exec(text);
    if (provinces !== null) at += provinces[0].length;
    const char = text[at] ?? "";
    if (char === "（") depth++;
    else if (char === "）") depth--;
    else if (depth === 0 && (/[、，,/；\n]/u.test(char) || betweenHan(text, at))) {
      pieces.push({ start, end: at });
      start = at + 1;
    }
  }
  pieces.push({ start, end: to });
  return pieces;
}

/** Names parted by blanks: 商务部 海关总署. */
function betweenHan(text: string, at: number): boolean {
  return (
    /[ \u3000\t]/u.test(text[at] ?? "") &&
    /\p{Script=Han}/u.test(text[at - 1] ?? "") &&
    /\p{Script=Han}/u.test(text[at + 1] ?? "")
  );
}

function atConjunctions(text: string, place: Place, match: AgencyMatcher): readonly Place[] {
  const name = text.slice(place.start, place.end);
  if (name === "" || match(name).agency !== null) return [place];
  for (const { index, 0: word } of name.matchAll(/以及|会同|和|及|与/gu)) {
    if (/^(?:单位|部门|地区|机构|企业|地方)$/u.test(name.slice(index + word.length))) continue;
    const left = name.slice(0, index).replace(/等(?:有关)?(?:部门|单位)?$/u, "");
    const right = name.slice(index + word.length);
    if (!mayBeBody(left, match) || !mayBeBody(right, match)) continue;
    const cut = place.start + index;
    return [
      { start: place.start, end: cut },
      ...atConjunctions(text, { start: cut + word.length, end: place.end }, match),
    ];
  }
  return [place];
}

const bodyEnd =
  /(?:部|委|局|署|办|院|会|厅|处|关|社|社团|总台|政府|联|银行|分行|支行|公司|组委|中心|部门|单位|工委|中央|法院|检察院|机关|军|集团|党校|协|所|指挥部|小组|领导小组|专班|省|市|县|区|乡|镇|街道|兵团|团|总队|支队|大队|科|大学|学院|研究院|园区|企业|机构|商会|联盟|省份|地方|地区|城市|台网|电视台|报社|办公室|研究室|督查室)$/u;

/** A body of the register, or a word that ends like the name of one. */
export function mayBeBody(name: string, match: AgencyMatcher): boolean {
  if (name.length < 2 || name.length > 40 || isLabelWord(name)) return false;
  return (
    match(name).agency !== null ||
    (bodyEnd.test(name.replace(/（[^（）]*）$/u, "")) &&
      !/[。；：“”《》]/u.test(name) &&
      !/^[\d一二三四五六七八九十]+个/u.test(name))
  );
}

/** What may stand as a name where a clause surely names bodies: short, no sentence, no date, nothing done. */
export function mayBeNamed(name: string): boolean {
  return (
    name.length >= 3 &&
    name.length <= 24 &&
    /^[\p{Script=Han}（）“”A-Za-z·]+$/u.test(name) &&
    !isLabelWord(name) &&
    !/负责|完成|推进|落实|按照|职责|年底|全年|长期|每年|每月|每季|持续|开展|建立|加强|推动|不断|^以[上下]|下同|适时|常态|结合实际|^(?:分年|分步|分批|分期|逐年|逐步|同步|统一|全面|稳步|有序|联合|共同)/u.test(
      name,
    )
  );
}

function trim(text: string, { start, end }: Place): Place {
  let from = start;
  let to = end;
  while (from < to && /[\s。，；、]/u.test(text[from] ?? "")) from++;
  while (to > from && /[\s。，；、]/u.test(text[to - 1] ?? "")) to--;
  const by = /^(?:(?:此|该|本|这)项(?:工作|任务|事项|措施)?|上述(?:工作|任务)|以上(?:工作|任务))?由(?=.{2})/u.exec(
    text.slice(from, to),
  );
  return { start: from + (by?.[0].length ?? 0), end: to };
}
