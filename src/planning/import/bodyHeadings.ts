import type { Document } from "./describe.ts";
import { mayBeEnglishBody, splitEnglishNames } from "./englishNames.ts";
import { mayBeBody, type Named, splitNames } from "./names.ts";
import { type Block, headingOf, type Outline } from "./outline.ts";

/** 一、市公安局 · 二、市市场监管局牵头任务 · ## Ministry of Justice: a plan in order of bodies, if most headings of one kind name some. */
export function bodyHeadings(
  doc: Document,
  outline: Outline,
  holders: ReadonlySet<Block>,
): readonly { readonly block: Block; readonly names: readonly Named[]; readonly leads: boolean }[] {
  const kinds = new Map<string, Block[]>();
  for (const block of outline.all.filter((one) => holders.has(one)))
    kinds.set(block.mark.style, [...(kinds.get(block.mark.style) ?? []), block]);
  return [...kinds.values()].flatMap((blocks) => {
    const named = blocks
      .map((block) => ({
        block,
        names: namesOfHeading(doc, block),
        leads: /牵头|主办|\blead/iu.test(headingOf(doc.folded, block)),
      }))
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
