import type { Clause } from "./clause.ts";
import { type Block, innermost, type Outline } from "./outline.ts";

/**
 * Which numbering carries the tasks. Every responsibility clause votes for the numbered part just around it; where only the last of
 * several parts has one, it closes their parent (（一）…：1.…；2.…。（甲负责）), so the parent is the task.
 */
export function taskStyles(
  outline: Outline,
  clauses: readonly Clause[],
  tables: readonly { readonly start: number }[],
): ReadonlySet<string> {
  const claimed = new Set<Block>();
  for (const { start } of [...clauses, ...tables]) {
    const inner = innermost(outline, start);
    if (inner !== undefined) claimed.add(inner);
  }
  const votes = new Map<string, number>();
  for (const block of claimed) {
    const { style } = closesParent(block, claimed) ? (block.parent?.mark ?? block.mark) : block.mark;
    votes.set(style, (votes.get(style) ?? 0) + 1);
  }
  const most = Math.max(0, ...votes.values());
  // A clause that strays into a heading or an appendix does not make tasks of all headings.
  return new Set([...votes].filter(([, count]) => count >= Math.max(1, most * 0.1)).map(([style]) => style));
}

function closesParent(block: Block, claimed: ReadonlySet<Block>): boolean {
  const siblings = block.parent?.children ?? [];
  return (
    siblings.length > 1 &&
    siblings.at(-1) === block &&
    siblings.filter((one) => claimed.has(one)).length === 1 &&
    !hasWords(block.parent)
  );
}

/** The parent speaks for itself: it is no mere heading of a chapter. */
function hasWords(block: Block | null): boolean {
  return block === null || /^(?:chapter|section|一、|#)/u.test(block.mark.style);
}

/** Headings of what is no task: why, by which principles, towards what. */
export const generalHeading =
  /^(?:[^，。；]{0,8})?(?:指导思想|基本原则|工作原则|总体(?:要求|思路|目标|考虑)|(?:工作|主要|发展|总|试点|建设|预期)目标|(?:重大|重要|深刻)意义|(?:试点|适用|实施)范围|背景|现状|形势|总则|附则|宗旨|总体目标|适用对象|术语|定义)[。：，\s]*|^(?:introduction|aims?|background|preamble|purpose|scope|guiding (?:ideology|principles|thought)|basic principles|general (?:requirements|principles)|overall (?:requirements|goals?|objectives?)|objectives?|vision|mission|conclusion|looking forward|footnotes?|appendix|references|contents)\b/iu;
