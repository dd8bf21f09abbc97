import type { Clause } from "./clause.ts";
import { type Block, innermost, lineage, type Outline } from "./outline.ts";

/** A numbering that has fewer than this share of the votes of the first one does not make tasks everywhere. */
const COMMON = 0.3;

/**
 * Which numbered parts are tasks. Every responsibility clause votes for the part just around it; where only the last of several parts has
 * one, it closes their parent (（一）…：1.…；2.…。（甲负责）), so the parent is the task. Numberings with many votes carry tasks wherever they
 * stand; one with few only where it was voted for, and not inside another task. A part whose heading bears the clause is one task with all
 * that is numbered below it.
 */
export function taskBlocks(
  outline: Outline,
  clauses: readonly Clause[],
  tables: readonly { readonly start: number }[],
): ReadonlySet<Block> {
  const claimed = new Set<Block>();
  for (const { start } of [...clauses, ...tables]) {
    const inner = innermost(outline, start);
    if (inner !== undefined) claimed.add(inner);
  }
  const closing = closingChildren(claimed);
  const voted = new Set([...claimed].map((block) => (closing.has(block) ? (block.parent ?? block) : block)));
  const votes = new Map<string, number>();
  for (const { mark } of voted) votes.set(mark.style, (votes.get(mark.style) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  const common = new Set([...votes].filter(([, count]) => count >= most * COMMON).map(([style]) => style));

  const holding = ancestorsOf(claimed);
  const divided = dividedParts(outline, voted);
  const tasks = new Set<Block>();
  for (const block of outline.all) {
    const above = lineage(block).slice(0, -1);
    const count = votes.get(block.mark.style) ?? 0;
    if (above.some((one) => voted.has(one) && !holding.has(one) && (votes.get(one.mark.style) ?? 0) >= count)) continue;
    const isVoted = voted.has(block);
    const isDivided = divided.get(block.parent)?.has(block.mark.style) ?? false;
    const inTask = above.some((one) => common.has(one.mark.style));
    if (common.has(block.mark.style) || ((isVoted || isDivided) && (!inTask || isDivided))) tasks.add(block);
  }
  return withLeaves(outline, tasks);
}

function ancestorsOf(blocks: ReadonlySet<Block>): ReadonlySet<Block> {
  return new Set([...blocks].flatMap((block) => lineage(block).slice(0, -1)));
}

/** Below which parts, and in which numbering, at least half of several bear a clause. */
function dividedParts(outline: Outline, voted: ReadonlySet<Block>): ReadonlyMap<Block | null, ReadonlySet<string>> {
  const counts = new Map<Block | null, Map<string, { all: number; voted: number }>>();
  for (const block of outline.all) {
    const styles = counts.get(block.parent) ?? new Map<string, { all: number; voted: number }>();
    counts.set(block.parent, styles);
    const count = styles.get(block.mark.style) ?? { all: 0, voted: 0 };
    styles.set(block.mark.style, { all: count.all + 1, voted: count.voted + (voted.has(block) ? 1 : 0) });
  }
  return new Map(
    [...counts].map(([parent, styles]) => [
      parent,
      new Set([...styles].filter(([, { all, voted: some }]) => all > 1 && some * 2 >= all).map(([style]) => style)),
    ]),
  );
}

/** Last children that alone of their siblings bear a clause: it is their parent's, where that has words of its own. */
function closingChildren(claimed: ReadonlySet<Block>): ReadonlySet<Block> {
  const claimedBelow = new Map<Block, number>();
  for (const { parent } of claimed) if (parent !== null) claimedBelow.set(parent, (claimedBelow.get(parent) ?? 0) + 1);
  return new Set(
    [...claimed].filter(
      (block) =>
        block.parent !== null &&
        block.parent.children.length > 1 &&
        block.parent.children.at(-1) === block &&
        claimedBelow.get(block.parent) === 1 &&
        (block.mark.bullet === true || !isChapter(block.parent)),
    ),
  );
}

/** A mere heading of a chapter bears no clause. */
function isChapter(block: Block): boolean {
  return /^(?:chapter|section|条|壹、|一、|#|I\.|A\.)/u.test(block.mark.style);
}

/** A part without parts, beside parts that hold tasks, is one as well: （三）开展宣传。 beside （一） with 1. and 2. */
function withLeaves(outline: Outline, tasks: ReadonlySet<Block>): ReadonlySet<Block> {
  const holding = ancestorsOf(tasks);
  const beside = new Map<Block, ReadonlySet<string>>();
  for (const parent of holding)
    beside.set(parent, new Set(parent.children.filter((one) => holding.has(one)).map(({ mark }) => mark.style)));
  const leaves = outline.all.filter(
    (block) =>
      block.children.length === 0 &&
      !tasks.has(block) &&
      block.parent !== null &&
      (beside.get(block.parent)?.has(block.mark.style) ?? false) &&
      !lineage(block).some((one) => tasks.has(one)),
  );
  return new Set([...tasks, ...leaves]);
}

/** Headings of what is no task: why, by which principles, towards what. */
export const generalHeading =
  /^(?:[^，。；]{0,8})?(?:指导思想|基本原则|工作原则|总体(?:要求|思路|目标|考虑)|(?:工作|主要|发展|总|试点|建设|预期)目标|(?:重大|重要|深刻)意义|(?:试点|适用|实施)范围|(?:工作|有关|相关|几点|活动|报送)要求|背景|现状|形势|总则|附则|宗旨|总体目标|适用对象|术语|定义)[。：，\s]*|^(?:introduction|aims?|background|preamble|purpose|scope|guiding (?:ideology|principles|thought)|basic principles|general (?:requirements|principles)|overall (?:requirements|goals?|objectives?)|objectives?|vision|mission|conclusion|looking forward|footnotes?|appendix|references|contents)\b/iu;
