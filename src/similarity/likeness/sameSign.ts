import type { Bilingual } from "#law";
import type { Disguise } from "../normalise/fold.ts";
import type { Likeness } from "../reason.ts";
import type { Sign } from "../sign.ts";

/** The same letters or characters, after everything a reader overlooks is taken away. */
export function sameSign(query: Sign, mark: Sign): Likeness | undefined {
  if (query.joined !== mark.joined || query.joined === "") return undefined;
  const disguises = [...new Set(query.tokens.flatMap((token) => token.disguises))].filter(
    (one) => one !== "width" && !isOwn(mark, one),
  );
  const [kind, score, sentence] = nameIt(query, mark, disguises);
  return {
    score,
    reason: {
      kind,
      weight: score,
      sentence,
      querySpan: query.span,
      markSpan: mark.span,
      queryValue: query.given,
      markValue: mark.given,
    },
    against: [],
  };
}

function nameIt(
  query: Sign,
  mark: Sign,
  disguises: readonly Disguise[],
): [kind: string, score: number, sentence: Bilingual] {
  if (disguises.length > 0) {
    const zh = disguises.map((one) => disguiseNames[one].zh).join("、");
    const en = disguises.map((one) => disguiseNames[one].en).join(", ");
    // "ｎіke" with a Cyrillic і: nobody types that by accident, so it weighs more than the plain name.
    return [
      "disguised",
      0.95,
      {
        zh: `去除伪装（${zh}）后与“${mark.given}”相同`,
        en: `the same as “${mark.given}” once the disguise is taken off (${en})`,
      },
    ];
  }
  if (sameCuts(query, mark)) {
    return query.given === mark.given
      ? ["same-sign", 0.9, { zh: `与“${mark.given}”相同`, en: `the same as “${mark.given}”` }]
      : [
          "same-sign",
          0.9,
          {
            zh: `除大小写、全半角、重音外与“${mark.given}”相同`,
            en: `the same as “${mark.given}” but for case, width or accents`,
          },
        ];
  }
  if (query.tokens.length >= 3 && query.tokens.every((token) => Array.from(token.text).length === 1)) {
    // "n i k e", "耐·克·鞋": letters are set apart to escape a search.
    return [
      "spaced-letters",
      0.9,
      {
        zh: `逐字隔开，合起来与“${mark.given}”相同`,
        en: `the letters set apart; together the same as “${mark.given}”`,
      },
    ];
  }
  // "new balance" and "NewBalance"; but "for ever" may be just two words, so it weighs less than the plain name.
  return [
    "joined-words",
    0.8,
    { zh: `连写或分写后与“${mark.given}”相同`, en: `the same as “${mark.given}” with words joined or split` },
  ];
}

/** Do both sides break into words at the same places? Han characters have no breaks, so only a sign between them counts. */
function sameCuts(query: Sign, mark: Sign): boolean {
  if (query.tokens.length !== mark.tokens.length) return false;
  return query.tokens.every((token, index) => {
    const other = mark.tokens[index];
    if (other === undefined || token.text !== other.text) return false;
    if (index === 0 || token.kind === "word" || other.kind === "word") return true;
    return (token.gap === "none") === (other.gap === "none");
  });
}

/** A mark that itself uses such signs ("Ｍ☆Ｋ" in mathematical letters) is not disguised by using them. */
function isOwn(mark: Sign, disguise: Disguise): boolean {
  return mark.tokens.some((token) => token.disguises.includes(disguise));
}

const disguiseNames: Record<Disguise, Bilingual> = {
  invisible: { zh: "不可见字符", en: "invisible characters" },
  combining: { zh: "附加符号", en: "combining marks" },
  width: { zh: "全角", en: "full width" },
  styled: { zh: "花体或圈字", en: "styled letters" },
  "look-alike": { zh: "形近字母", en: "look-alike letters" },
  sign: { zh: "符号代替字母", en: "signs for letters" },
};
