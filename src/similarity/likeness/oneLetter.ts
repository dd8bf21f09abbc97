import type { Bilingual } from "#law";
import { type Edit, oneEdit } from "../distance.ts";
import type { Likeness, Reason } from "../reason.ts";
import { originSpan, type Sign } from "../sign.ts";

/** One letter added, dropped, replaced, or two neighbours swapped, in names of five letters or more. */
export function oneLetter(query: Sign, mark: Sign): Likeness | undefined {
  const length = mark.joined.length;
  if (length < 5 || !/^[\p{L}\p{N}]+$/u.test(query.joined) || mark.tokens.some((token) => token.kind === "han"))
    return undefined;
  const edit = oneEdit(mark.joined, query.joined);
  if (edit === undefined || edit.kind === "none") return undefined;
  // Model numbers differ in a digit and mean it: "A5000" and "A6000" are two machines.
  const changed = `${query.joined.slice(edit.at, edit.at + 1)}${mark.joined.slice(edit.at, edit.at + 1)}`;
  if (/\d/.test(changed)) return undefined;
  // "Bvlgari" (7) is an alert once the goods agree; "Maurice" is not "Maurices" without; "Sonny" (5) never is "Sunny".
  const score = length >= 9 ? 0.55 : length >= 7 ? 0.5 : length === 6 ? 0.46 : 0.4;
  const reason: Reason = {
    kind: kindOf[edit.kind],
    weight: score,
    sentence: sentenceOf[edit.kind](mark.given),
    querySpan: originSpan(
      query,
      edit.kind === "dropped" ? Math.max(0, edit.at - 1) : edit.at,
      edit.at + (edit.kind === "swapped" ? 2 : 1),
    ),
    markSpan: originSpan(
      mark,
      edit.kind === "added" ? Math.max(0, edit.at - 1) : edit.at,
      edit.at + (edit.kind === "swapped" ? 2 : 1),
    ),
    queryValue: query.given,
    markValue: mark.given,
  };
  return { score, reason, against: against(query, mark, edit) };
}

function against(query: Sign, mark: Sign, edit: Edit): readonly Reason[] {
  const found: Reason[] = [];
  if (edit.kind !== "none" && edit.at === 0) {
    found.push({
      kind: "first-letter-differs",
      weight: -0.1,
      sentence: { zh: "首字母不同", en: "the first letter differs" },
      queryValue: query.given,
      markValue: mark.given,
    });
  }
  if (query.tokens.length !== mark.tokens.length) {
    found.push({
      kind: "different-words",
      weight: -0.15,
      sentence: { zh: "分词不同", en: "the words break elsewhere" },
      queryValue: query.given,
      markValue: mark.given,
    });
  }
  return found;
}

const kindOf = {
  added: "letter-added",
  dropped: "letter-dropped",
  replaced: "letter-replaced",
  swapped: "letters-swapped",
} as const;
const sentenceOf: Record<Exclude<Edit["kind"], "none">, (name: string) => Bilingual> = {
  added: (name) => ({ zh: `比“${name}”多一个字母`, en: `“${name}” with one letter added` }),
  dropped: (name) => ({ zh: `比“${name}”少一个字母`, en: `“${name}” with one letter dropped` }),
  replaced: (name) => ({ zh: `与“${name}”仅一个字母不同`, en: `“${name}” with one letter replaced` }),
  swapped: (name) => ({ zh: `“${name}”相邻两个字母互换`, en: `“${name}” with two letters swapped` }),
};
