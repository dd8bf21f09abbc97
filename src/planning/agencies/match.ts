import type { Bilingual } from "#law";
import type { Agency } from "./agency.ts";
import { foldName, withoutTrimmings } from "./foldName.ts";
import { agencies as shipped } from "./register.ts";

/** Which body a name in a document means, and why. `agency` null: not on the register, so it is proposed as new. */
export interface AgencyMatch {
  readonly agency: string | null;
  readonly how: "official" | "english" | "short" | "variant" | "former" | "ambiguous" | "unknown";
  readonly reason: Bilingual;
}

export type AgencyMatcher = (named: string) => AgencyMatch;

type Form = "official" | "english" | "short" | "variant";
interface Known {
  readonly agency: Agency;
  readonly form: Form;
}

/**
 * Matches whole names only, after folding (case, brackets, articles, spaces): a likeness is never enough, for two ministries may
 * differ in one character. A short form that the rules derive (国家统计局 → 统计局) counts only while one body alone has it.
 */
export function agencyMatcher(register: readonly Agency[] = shipped): AgencyMatcher {
  const known = new Map<string, readonly Known[]>();
  const add = (name: string, one: Known): void => {
    const key = foldName(name);
    const before = known.get(key) ?? [];
    if (!before.some(({ agency }) => agency.id === one.agency.id)) known.set(key, [...before, one]);
  };
  for (const agency of register) add(agency.zh, { agency, form: "official" });
  for (const agency of register) {
    add(agency.en, { agency, form: "english" });
    for (const name of agency.short ?? []) add(name, { agency, form: "short" });
    for (const name of agency.variants ?? []) add(name, { agency, form: "variant" });
  }
  for (const agency of register)
    for (const name of derivedShortForms(agency.zh))
      if (!known.has(foldName(name)) || known.get(foldName(name))?.[0]?.form === "short")
        add(name, { agency, form: "short" });

  const told = new Map<string, AgencyMatch>();
  return (named) => {
    const before = told.get(named);
    if (before !== undefined) return before;
    const match = matchOf(named);
    told.set(named, match);
    return match;
  };

  function matchOf(named: string): AgencyMatch {
    const exact = known.get(foldName(named));
    if (exact !== undefined) return found(exact, named, named);
    const bare = withoutTrimmings(named);
    const trimmed = bare === named ? undefined : known.get(foldName(bare));
    return trimmed === undefined ? unknown(named) : found(trimmed, named, bare);
  }
}

function found(these: readonly Known[], named: string, bare: string): AgencyMatch {
  const [one, other] = these;
  if (one === undefined) return unknown(named);
  if (other !== undefined) return ambiguous(named, these);
  const { agency, form } = one;
  const stripped = bare === named ? "" : `（去掉修饰后为“${bare}”）`;
  const strippedEn = bare === named ? "" : ` (read as "${bare}")`;
  if (agency.successor !== undefined)
    return {
      agency: agency.id,
      how: "former",
      reason: {
        zh: `“${named}”是已撤并的机构${agency.zh}${stripped}，请确认现由谁承担`,
        en: `"${named}" is a body that no longer exists, ${agency.en}${strippedEn}; please say who has its work now`,
      },
    };
  return {
    agency: agency.id,
    how: form,
    reason: {
      zh: `“${named}”是${agency.zh}的${formZh[form]}${stripped}`,
      en: `"${named}" is ${formEn[form]} of ${agency.en}${strippedEn}`,
    },
  };
}

const formZh = { official: "正式名称", english: "英文名称", short: "简称", variant: "英文别称" } as const;
const formEn = {
  official: "the official name",
  english: "the English name",
  short: "a short form",
  variant: "an English variant",
} as const;

function ambiguous(named: string, these: readonly Known[]): AgencyMatch {
  return {
    agency: null,
    how: "ambiguous",
    reason: {
      zh: `“${named}”可以是${these.map(({ agency }) => agency.zh).join("或")}，请选定`,
      en: `"${named}" may be ${these.map(({ agency }) => agency.en).join(" or ")}; please choose`,
    },
  };
}

function unknown(named: string): AgencyMatch {
  return {
    agency: null,
    how: "unknown",
    reason: {
      zh: `名录中没有“${named}”，建议作为新部门登记`,
      en: `"${named}" is not on the register; it is proposed as a new body`,
    },
  };
}

/** 国家统计局 → 统计局; 国务院国有资产监督管理委员会 → 国有资产监督管理委员会; 国家发展和改革委员会 → 国家发展和改革委. */
function derivedShortForms(zh: string): readonly string[] {
  const forms = new Set<string>();
  const bare = zh.replace(/^(?:国家|国务院|中国|中华全国)(?=.{3,})/u, "");
  for (const one of [zh, bare]) {
    forms.add(one);
    forms.add(one.replace(/委员会$/u, "委"));
    forms.add(one.replace(/办公室$/u, "办"));
  }
  forms.delete(zh);
  return [...forms];
}
