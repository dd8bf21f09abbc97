import { type CaseState, sealedPieces } from "#casework";
import type { Bilingual } from "#law";

/** A name or number that a copy for publication would hide, and where the case has it from. */
export interface ProposedTerm {
  readonly text: string;
  readonly as: "person" | "organisation" | "identifier" | "address";
  readonly why: Bilingual;
}

/**
 * What the facts of a case propose to hide: names of parties and of those who act for them, identity numbers and codes,
 * addresses, telephone numbers. A proposal only: what a publication may show is for the officer to judge.
 */
export function proposedTerms(state: CaseState): ProposedTerm[] {
  const terms = new Map<string, ProposedTerm>();
  const propose = (text: unknown, as: ProposedTerm["as"], why: Bilingual) => {
    if (typeof text !== "string" || Array.from(text.trim()).length < 2 || sealedPieces(text)[0] !== text) return;
    if (!terms.has(text.trim())) terms.set(text.trim(), { text: text.trim(), as, why });
  };
  for (const { name } of state.parties) propose(name, kindOf(name ?? ""), words.party);
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) walk(each);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const found = Object.hasOwn(keys, key) ? keys[key as keyof typeof keys] : undefined;
      if (found !== undefined && typeof inner === "string") propose(inner, found.as ?? kindOf(inner), found.why);
      else walk(inner);
    }
  };
  walk(state.facts);
  return [...terms.values()];
}

const words = {
  party: { zh: "当事人名称", en: "name of a party" },
  acting: { zh: "代表、代理或者收件的人", en: "somebody who acts or receives for a party" },
  number: { zh: "证件号码或者代码", en: "identity number or code" },
  place: { zh: "住所或者场所", en: "address or premises" },
  contact: { zh: "联系方式", en: "contact details" },
} as const satisfies Record<string, Bilingual>;

/** Facts that name somebody, by the words that every procedure uses for them. */
const keys: Readonly<Record<string, { readonly as?: ProposedTerm["as"]; readonly why: Bilingual }>> = {
  holderName: { why: words.party },
  respondentName: { why: words.party },
  representative: { as: "person", why: words.acting },
  receiver: { as: "person", why: words.acting },
  agent: { as: "person", why: words.acting },
  identifier: { as: "identifier", why: words.number },
  address: { as: "address", why: words.place },
  premises: { as: "address", why: words.place },
  contact: { as: "identifier", why: words.contact },
  phone: { as: "identifier", why: words.contact },
};

/** By its last word: what has an organisation's ending is none of a person's names. */
function kindOf(name: string): "person" | "organisation" {
  const bare = name.replace(/[（(][^（()）]*[)）]$/u, "").trim();
  return /(公司|集团|厂|超市|商场|市场|商行|商店|店|铺|行|坊|馆|部|中心|社|院|局|会)$/u.test(bare) || bare.length > 5
    ? "organisation"
    : "person";
}
