import { classLabel } from "#rights";
import { classDegree } from "#similarity";
import type { Gate } from "./gate.ts";

/** From this degree on classes are so near that nothing can be held against the goods. */
const NEAR = 2;

/** Are the goods offered those that the mark is registered for? Read from category and title by our own table. */
export const classAgreement: Gate = ({ occurrence, goods, field }) => {
  const { classNumbers } = occurrence.mark;
  if (classNumbers.length === 0) return undefined;
  const [start, end] = occurrence.span;
  // The name itself is no evidence about the goods: "苹果" is fruit only where the name is not meant.
  const others = goods.filter((word) => word.field !== field || word.span[1] <= start || word.span[0] >= end);
  if (others.length === 0) {
    if (!classNumbers.every((one) => one >= 35)) return undefined;
    return {
      kind: "services-only",
      // A supermarket called Georgia says nothing about a watch called Georgia.
      weight: -0.32,
      field,
      markValue: classNumbers.join(";"),
      sentence: {
        zh: "商标只核定用于服务，而链接出售商品",
        en: "the mark covers services only, and the listing offers goods",
      },
    };
  }
  for (const word of others) {
    const shared = word.classNumbers.find((one) => classNumbers.includes(one));
    if (shared === undefined) continue;
    const label = classLabel(shared);
    return {
      kind: "goods-agree",
      weight: 0.15,
      field: word.field,
      querySpan: word.span,
      queryValue: word.word,
      markValue: String(shared),
      sentence: {
        zh: `“${word.word}”属${label.zh}，在商标核定类别内`,
        en: `“${word.word}” is in ${label.en}, which the mark covers`,
      },
    };
  }
  const first = others[0];
  if (
    first === undefined ||
    others.some((word) => word.classNumbers.some((a) => classNumbers.some((b) => classDegree(a, b) >= NEAR)))
  )
    return undefined;
  const label = classLabel(first.classNumbers[0] ?? 0);
  return {
    kind: "goods-differ",
    weight: -0.35,
    field: first.field,
    querySpan: first.span,
    queryValue: first.word,
    markValue: classNumbers.join(";"),
    sentence: {
      zh: `“${first.word}”属${label.zh}，商标核定类别为${classNumbers.join("、")}`,
      en: `“${first.word}” is in ${label.en}; the mark covers ${classNumbers.join(", ")}`,
    },
  };
};
