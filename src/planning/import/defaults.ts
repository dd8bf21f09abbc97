import type { AgencyMatcher } from "../agencies/match.ts";
import type { Clause, Standing } from "./clause.ts";
import type { Document } from "./describe.ts";
import { mayBeEnglishBody, splitEnglishNames } from "./englishNames.ts";
import { mayBeBody, type Named, splitNames } from "./names.ts";
import { innermost, type Block, headingOf, lineage, type Outline } from "./outline.ts";

const otherwiseZh =
  /(?:(?:未|没有|无)(?:另行|单独|逐一)?(?:注明|明确|标明|标注|列明|列出|载明|写明|指定|确定)|除(?:另有|已|特别|单独|上述|文中)*(?:注明|明确|标明|标注|列明|规定|说明)(?:的|者)?[^。；，\n]{0,8}(?:外|以外))[^。；\n]{0,24}?(?:，)?(?:均)?由(?<who>[^。，；\n]+?)(?:牵头|负责|落实)/u;
const otherwiseEn =
  /(?:tasks?|items?|measures?|actions?)[^.\n]{0,40}\b(?:no|not|without)\b[^.\n]{0,60}(?:are|is|fall to|falls to)\s+(?:the )?(?:responsibility of |led by |to be led by |for )?(?<who>(?:the )?[A-Z][^.;\n]+)/u;

/** 以上6至10项任务均由甲负责 · 上述任务均由甲牵头 · 第3—5项由甲负责: a paragraph about tasks that stand before it. */
const backwardZh =
  /^[ \t\u3000]*(?:（)?(?:(?:以上|上述|前述|第|前)(?:第)?(?<from>\d{1,4})(?:项)?(?:至|到|-|—|–|~|～)+(?:第)?(?<to>\d{1,4})(?:项|条)|(?:以上|上述|前述|本章|本部分)(?:各项|所列|各条|几项|全部)?)(?:重点)?(?:任务|工作|措施|事项)*，?(?:均|都|皆)?由(?<who>[^。，；\n]+?)(?:牵头|负责|落实|承担)[^。\n]{0,12}(?:）)?。?[ \t]*$/gmu;

interface Backward {
  /** Numbers of the tasks as printed; absent: all before it in its chapter. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly standing: Standing;
  readonly start: number;
  readonly end: number;
}

function backwardOf({ folded, language, match }: Document): readonly Backward[] {
  if (language === "en") return [];
  return [...folded.matchAll(backwardZh)].flatMap((said) => {
    const who = said.groups?.["who"] ?? "";
    const start = said.index + said[0].indexOf(who);
    const { names } = splitNames(folded, start, start + who.length, match);
    if (names.length === 0 || !names.every(({ named }) => isBody(named, language, match))) return [];
    const { from, to } = said.groups ?? {};
    return {
      from: from === undefined ? undefined : Number(from),
      to: to === undefined ? undefined : Number(to),
      standing: { leads: said[0].includes("牵头") ? names : [], doers: [], otherwise: names },
      start: said.index,
      end: said.index + said[0].length,
    };
  });
}

/** "Tasks that name nobody fall to X": said once, anywhere, for the whole document. */
export function otherwiseOf({ folded, language, match }: Document): Standing | null {
  const said = (language === "zh" ? otherwiseZh : otherwiseEn).exec(folded);
  const who = said?.groups?.["who"];
  if (said === null || who === undefined) return null;
  const start = said.index + said[0].indexOf(who);
  const { names } = (language === "zh" ? splitNames : splitEnglishNames)(folded, start, start + who.length, match);
  return names.length > 0 && names.every(({ named }) => isBody(named, language, match))
    ? { leads: [], doers: names }
    : null;
}

function isBody(named: string, language: "zh" | "en", match: AgencyMatcher): boolean {
  return language === "zh" ? mayBeBody(named, match) : mayBeEnglishBody(named, match);
}

/**
 * The clauses that say something of all tasks of a chapter, by where they begin to hold: those in its heading (本章各项均由甲牵头; 一、加强保护
 * （牵头单位：甲） over numbered tasks), which are no clause of any task, and those that go on "below" (以下均需乙落实), which are.
 */
export function chapterDefaults(
  doc: Document,
  outline: Outline,
  clauses: readonly Clause[],
  tasks: ReadonlySet<Block>,
): ChapterDefaults {
  const rules: { readonly from: number; readonly until: number; readonly standing: Standing }[] = [];
  const own: Clause[] = [];
  const backward = backwardOf(doc);
  const headings = holdersOf(tasks);
  for (const clause of clauses) {
    if (backward.some(({ start, end }) => start <= clause.start && clause.end <= end)) continue;
    const block = innermost(outline, clause.start);
    const inHeading = block !== undefined && isInHeading(doc, block, clause);
    const naming = clause.leads.length + clause.doers.length + clause.joins.length > 0;
    if (clause.standing !== null && block !== undefined) {
      const scope: Block = inHeading ? block : (lineage(block)[0] ?? block);
      rules.push({ from: clause.end, until: scope.end, standing: clause.standing });
    } else if (inHeading && headings.has(block)) {
      const { leads, doers, joins } = clause;
      rules.push({
        from: clause.end,
        until: block.end,
        standing: { leads, doers: [], otherwise: [...leads, ...doers, ...joins] },
      });
      continue;
    }
    if (naming) own.push(clause);
  }
  for (const { block, names } of bodyHeadings(doc, outline, headings))
    rules.push({
      from: block.mark.bodyStart,
      until: block.end,
      standing: { leads: [], doers: [], otherwise: names },
    });
  // What stands further in holds before what stands around it.
  rules.sort((a, b) => a.from - b.from);
  const chapterOf = (at: number): Block | undefined => {
    const block = innermost(outline, at);
    return block === undefined ? undefined : lineage(block)[0];
  };
  const after = (start: number, label: string | null): Standing | undefined => {
    const number = Number(/\d+/u.exec(label ?? "")?.[0] ?? Number.NaN);
    return backward.find(({ from, to, start: said }) =>
      from === undefined || to === undefined
        ? start < said && chapterOf(start) === chapterOf(said)
        : from <= number && number <= to,
    )?.standing;
  };
  return {
    own,
    at: (start, label) =>
      rules.findLast(({ from, until }) => from <= start && start < until)?.standing ?? after(start, label) ?? null,
  };
}

/** 一、市公安局 · 二、市市场监管局牵头任务 · ## Ministry of Justice: a plan in order of bodies, if most headings of one kind name some. */
function bodyHeadings(
  doc: Document,
  outline: Outline,
  holders: ReadonlySet<Block>,
): readonly { readonly block: Block; readonly names: readonly Named[] }[] {
  const kinds = new Map<string, Block[]>();
  for (const block of outline.all.filter((one) => holders.has(one)))
    kinds.set(block.mark.style, [...(kinds.get(block.mark.style) ?? []), block]);
  return [...kinds.values()].flatMap((blocks) => {
    const named = blocks
      .map((block) => ({ block, names: namesOfHeading(doc, block) }))
      .filter(({ names }) => names.length > 0);
    return named.length > 1 && named.length >= blocks.length * 0.7 ? named : [];
  });
}

function namesOfHeading(doc: Document, block: Block): readonly Named[] {
  const words = headingOf(doc.folded, block);
  const start = doc.folded.indexOf(words, block.mark.depth === undefined ? block.mark.bodyStart : block.mark.start);
  const heading = words
    .replace(/（[^（）]*项[^（）]*）$/u, "")
    .replace(/(?:牵头|负责|承担|主办)?(?:的)?(?:重点)?(?:任务|工作|事项)?(?:清单|分工)?[：:]?$/u, "");
  if (start < 0 || heading.length < 2 || heading.length > 60) return [];
  const [split, isOne] = doc.language === "zh" ? [splitNames, mayBeBody] : [splitEnglishNames, mayBeEnglishBody];
  const { names } = split(doc.folded, start, start + heading.length, doc.match);
  const isSure = ({ named }: Named): boolean => doc.match(named).agency !== null || office.test(named);
  return names.every((one) => isOne(one.named, doc.match) && (doc.language === "en" || isSure(one))) ? names : [];
}

const office = /(?:委|局|署|厅|部|办|院|政府|处|中心)$/u;

/** Parts that tasks lie below. */
function holdersOf(tasks: ReadonlySet<Block>): ReadonlySet<Block> {
  return new Set([...tasks].flatMap((block) => lineage(block).slice(0, -1)));
}

/** On the line of the number, and that line is a heading: no sentence before the clause. */
function isInHeading(doc: Document, block: Block, { start, end }: Clause): boolean {
  if (end <= block.mark.bodyStart + headingOf(doc.folded, block).length + 2) return true;
  const before = doc.folded.slice(block.mark.bodyStart, start);
  return !/[。；\n]/u.test(before) && before.length <= 60;
}

export interface ChapterDefaults {
  /** The clauses of tasks. */
  readonly own: readonly Clause[];
  /** What holds for a task that begins here and bears this number. */
  readonly at: (start: number, label: string | null) => Standing | null;
}
