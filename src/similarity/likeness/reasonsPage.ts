import type { LikenessKind } from "./LikenessKind.ts";
import { likenessKinds } from "./kinds.ts";

/** The page for people who want to know what weighs how much, written from the kinds themselves. */
export function reasonsPage(): string {
  const rows = Object.values(likenessKinds).map(row);
  return `# Reasons of likeness · 近似理由

Each kind of likeness has one file in \`src/similarity/likeness\` that holds its weight and the examples that justify it.
The score of two marks is that of their strongest kind; the weight is what a kind scores at most, and the examples show
what length, place and sound leave of it. A test keeps this page in step with the code.

每一种近似各有一个文件，内有权重与说明权重的例子。两个商标的得分取其最强的一种近似；权重是该种近似的最高得分，长短、位置、读音使实得低于它。

| kind | 名称 | weight | example · 例 | CNIPA criterion · 审查标准 | why this weight · 权重的理由 |
|---|---|--:|---|---|---|
${rows.join("\n")}

## Against · 不利理由

\`different-class\` 类别不同且无关联, \`short-sign\` 标志很短, \`weak-word\` 相同部分是常用词, \`different-tone\` 声调不同,
\`different-beginning\` 开头不同, \`different-length\` 长短相差大, \`common-in-register\` 注册簿中常见. They are shown with what an
examiner would take off at most; length, beginning, tone and weak words are already in the score.

\`goods\` 商品或服务: does not change the likeness of the signs, but the order of hits when a search says what goods are meant
(\`forClasses\`): each step of relatedness, from a little related to the same class, takes a tenth off what parts a sign from
being the same. No sign passes one that is the same, and none is left out.
`;
}

function row({ kind, name, weight, examples, criterion, why }: LikenessKind): string {
  const shown = examples.map(({ query, mark, score }) => `${cell(query)} / ${cell(mark)} ${score}`).join("<br>");
  return `| \`${kind}\` | ${name.zh}<br>${name.en} | ${weight} | ${shown} | ${criterion.zh}<br>${criterion.en} | ${why.zh}<br>${why.en} |`;
}

/** What nobody sees is written out. */
const cell = (text: string): string => text.replaceAll("\u200b", "‹U+200B›").replaceAll("*", "\\*");
