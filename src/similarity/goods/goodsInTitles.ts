import { joinedForm, normalise } from "../normalise/normalise.ts";
import { goodsWords } from "../words/goodsWords.ts";
import { goodsGroups } from "./groups/goodsGroups.ts";
import { singular } from "./groups/singular.ts";

/** A word of so many classes says nothing of the class. */
const TOO_MANY = 4;
const FIRST_SERVICE = 35;

let words: ReadonlyMap<string, readonly number[]> | undefined;

/**
 * Words that say in a title or a category what goods are offered, and the classes they may belong to. Folded and without
 * gaps, English ones in the singular: "runningshoe" 25. Services are left out: a title that says "music" sells goods.
 */
export function goodsInTitles(): ReadonlyMap<string, readonly number[]> {
  if (words !== undefined) return words;
  const found = new Map<string, number[]>();
  const put = (key: string, classNumber: number): void => {
    const classes = found.get(key);
    if (classes === undefined) found.set(key, [classNumber]);
    else if (!classes.includes(classNumber)) classes.push(classNumber);
  };
  for (const { classNumber, words: own } of goodsGroups()) {
    if (classNumber >= FIRST_SERVICE) continue;
    for (const { text, inTitles } of own) {
      // One character is found inside too many other words: 酒 in 酒店. Those that serve are in the list below.
      if (inTitles && text.length > 1 && !/ (?:for|of|not|other|to|in) /.test(text)) put(titleKey(text), classNumber);
    }
  }
  for (const [key, classes] of found) if (classes.length >= TOO_MANY) found.delete(key);
  // The list grown by reading titles comes last and is never cut down.
  for (const [classNumber, list] of Object.entries(goodsWords))
    for (const word of list.split(" ")) put(joinedForm(word), Number(classNumber));
  words = found;
  return found;
}

/** Most words of the tables are plain letters or simplified Han and need no folding; thousands are read at the start. */
function titleKey(text: string): string {
  if (/^[\u4e00-\u9fff]+$/.test(text)) return text;
  const parts = /^[a-z -]+$/.test(text) ? text.split(/[ -]/) : normalise(text).tokens.map((token) => token.text);
  return parts.map(singular).join("");
}
