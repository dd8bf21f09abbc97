import { addMonths, type Bilingual, type Citation, type IsoDate } from "#law";
import { sellerKey } from "#rights";
import { cite } from "#statutes";
import type { Expert, Tie } from "./expert.ts";
import { type Ground, grounds } from "./names.ts";
import type { ConflictRules } from "./settings.ts";

/** What a case is, as far as it can tie somebody to a side. */
export interface CaseTies {
  /** Names of parties and of those who act for them. */
  readonly parties: readonly string[];
  readonly agents: readonly string[];
  /** The number of the patent or mark in dispute. */
  readonly right?: string | undefined;
}

/** One reason that keeps an expert out, with the words of the fact it rests on, and where the rule comes from. */
export interface Exclusion {
  readonly ground: Ground;
  readonly because: Bilingual;
  readonly source: Citation;
}

/** Names and numbers compare without case, width and spaces at the ends, and never loosely: see `sellerKey`. */
export const nameKey = sellerKey;

/** The key of a patent or registration number: "ZL 2020 1.2" and "zl20201.2" are the same. */
export function rightKey(number: string): string {
  return number
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-.]/g, "")
    .replace(/^zl/, "");
}

/** Every tie between an expert and a case on a day: all of them, since each is said. Rules of the house (settings.ts). */
export function conflictsOf(expert: Expert, of: CaseTies, day: IsoDate, rules: ConflictRules): readonly Exclusion[] {
  const parties = new Set(of.parties.map(nameKey));
  const sides = new Set([...parties, ...of.agents.map(nameKey)]);
  const tied = (tie: Tie, months: number) => sides.has(nameKey(tie.name)) && counts(tie, day, months);
  return [
    ...(sides.has(nameKey(expert.name)) ? [out("party", expert.name)] : []),
    ...expert.employers
      .filter((each) => tied(each, rules.employerMonths))
      .map((each) => out("employer", tieText(each))),
    ...expert.clients.filter((each) => tied(each, rules.clientMonths)).map((each) => out("client", tieText(each))),
    ...expert.cases
      .filter((each) => sameCase(each, parties, of.right))
      .map(({ number }) => out("earlier-case", number)),
    ...expert.met.map(({ number }) => out("earlier-case", number)),
    ...expert.patents
      .filter((each) => each.with.some((name) => parties.has(nameKey(name))))
      .map(({ number, with: others }) =>
        sharedText(
          number,
          others.filter((name) => parties.has(nameKey(name))),
        ),
      ),
  ];
}

/** A tie counts while it lasts and for so many months after its last day; one that begins later does not count yet. */
function counts({ from, until }: Tie, day: IsoDate, months: number): boolean {
  if (from !== undefined && day < from) return false;
  return until === undefined || day <= addMonths(until, months);
}

/** About the same right, or between the same parties: two of them at least stood in both. */
function sameCase(
  { parties, right }: Expert["cases"][number],
  present: ReadonlySet<string>,
  disputed: string | undefined,
): boolean {
  if (right !== undefined && disputed !== undefined && rightKey(right) === rightKey(disputed)) return true;
  return new Set(parties.map(nameKey).filter((key) => present.has(key))).size >= 2;
}

/** An exclusion with what it rests on: "受雇于当事人：某公司". Without `what`, the fact lies where the asker may not look. */
export function out(ground: Ground, what: string | Bilingual = elsewhere): Exclusion {
  const { zh, en } = grounds[ground];
  const said = typeof what === "string" ? { zh: what, en: what } : what;
  return { ground, because: { zh: `${zh}：${said.zh}`, en: `${en}: ${said.en}` }, source: cite("house", "1") };
}

const elsewhere = { zh: "其他机构的案件", en: "a case of another office" };

function sharedText(number: string, others: readonly string[]): Exclusion {
  return out("co-applicant", { zh: `${number}（${others.join("、")}）`, en: `${number} (${others.join(", ")})` });
}

/** Whom the tie is to, with its days where they are known. */
function tieText({ name, from, until }: Tie): string | Bilingual {
  if (from === undefined && until === undefined) return name;
  const span = spanText(from, until);
  return { zh: `${name}（${span}）`, en: `${name} (${span})` };
}

export function spanText(from: IsoDate | undefined, until: IsoDate | undefined): string {
  return `${from ?? "…"}—${until ?? "…"}`;
}
