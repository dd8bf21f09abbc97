import type { Gate } from "./gate.ts";

/** Words by which sellers tell buyers that the goods are copies: 高仿, 精仿, A货, replica, "1:1". */
export const copyWords: Gate = ({ listing }) => {
  const word = copyWordOf(listing.title);
  if (word === undefined) return undefined;
  return {
    kind: "copy-words",
    weight: 0.15,
    field: "title",
    queryValue: word,
    sentence: { zh: `标题中的“${word}”暗示是仿制品`, en: `“${word}” in the title hints at a copy` },
  };
};

const pattern =
  /高仿|精仿|超A|[aA]货|复刻|原单|尾单|外贸跟单|1\s?[:：]\s?1|\breplicas?\b|\bAAA\+*\s+quality\b|\bknock-?offs?\b/;

export const hasCopyWords = (title: string): boolean => copyWordOf(title) !== undefined;

/** Looked for once in a title, however many marks it names. */
function copyWordOf(title: string): string | undefined {
  if (title !== lastTitle) {
    lastTitle = title;
    lastWord = pattern.exec(title)?.[0];
  }
  return lastWord;
}

let lastTitle = "";
let lastWord: string | undefined;
