/** Whom or what a term of a paper names. */
export type TermKind = "person" | "organisation" | "identifier" | "address";

/** A name or number to be hidden. `mask`: written instead, where the usual form will not do. */
export interface RedactedTerm {
  readonly text: string;
  readonly as: TermKind;
  readonly mask?: string;
}

/**
 * The usual masked form of each term, in their order: 张三丰 → 张某某, 欧阳锋 → 欧阳某, 某某市某商贸有限公司 → 某公司, numbers and
 * addresses → ***. Two people or firms who would read alike are told apart: 张某甲, 张某乙. The same term twice has the same form.
 */
export function maskedForms(terms: readonly RedactedTerm[]): string[] {
  const own = terms.map((term) => term.mask ?? usualForm(term));
  const groups = new Map<string, string[]>();
  for (const [at, { text, as, mask }] of terms.entries()) {
    if (mask !== undefined || as === "identifier" || as === "address") continue;
    const form = own[at] ?? "";
    const members = groups.get(form) ?? [];
    if (!members.includes(text)) members.push(text);
    groups.set(form, members);
  }
  return terms.map(({ text, mask }, at) => {
    const form = own[at] ?? "";
    const members = mask === undefined ? (groups.get(form) ?? []) : [];
    if (members.length < 2) return form;
    const place = members.indexOf(text);
    return `${form}${stems[place] ?? String(place + 1)}`;
  });
}

const stems = "甲乙丙丁戊己庚辛壬癸";

function usualForm({ text, as }: RedactedTerm): string {
  if (as === "person") return person(text.replaceAll(/\s/g, ""));
  return as === "organisation" ? organisation(text) : "***";
}

/** Compound surnames stay whole; a name in Latin letters keeps its first. */
const compound =
  /^(欧阳|司马|上官|诸葛|东方|尉迟|皇甫|公孙|慕容|令狐|司徒|夏侯|端木|百里|东郭|南宫|独孤|宇文|长孙|呼延|澹台|赫连|拓跋|轩辕|闾丘|太史|申屠|钟离|西门|公冶|淳于|单于|万俟|濮阳|完颜|耶律)/u;

function person(name: string): string {
  const letters = Array.from(name);
  const [first = "某"] = letters;
  if (/[A-Za-z]/.test(first)) return `${first.toUpperCase()}***`;
  // 阿卜杜拉·买买提: the part before the dot is kept in length alone.
  if (/[·•‧]/.test(name)) return `${first}某某`;
  const surname = letters.length > 2 ? (compound.exec(name)?.[1] ?? first) : first;
  const rest = letters.length - Array.from(surname).length;
  return `${surname}${"某".repeat(Math.min(Math.max(rest, 1), 2))}`;
}

const organisations: readonly (readonly [ending: RegExp, form: string])[] = [
  [/(公司|集团)$/, "某公司"],
  [/厂$/, "某厂"],
  [/(超市|商场|市场)$/, "某超市"],
  [/(商行|商店|店铺|店|小铺|铺|行|坊|馆)$/, "某店"],
  [/(经营部|批发部|门市部|部)$/, "某经营部"],
  [/中心$/, "某中心"],
  [/(合作社|联合社)$/, "某合作社"],
];

function organisation(name: string): string {
  const bare = name.replace(/[（(][^（()）]*[)）]$/, "").trim();
  const found = organisations.find(([ending]) => ending.test(bare));
  if (found !== undefined) return found[1];
  return /[A-Za-z]\W*$/.test(bare) ? "某公司" : "某单位";
}
