import type { ReasonOf } from "./reason.ts";

/** Who was caught or punished before is likelier to be so again. Small: nobody becomes a clue by its name alone. */
export const consignorHistory: ReasonOf = ({ declaration, history }) => {
  if (history === undefined) return undefined;
  const { accepted, penalties, rejected } = history;
  const name = declaration.consignor;
  const about = { field: "consignor" as const, queryValue: name };
  if (penalties > 0 || (accepted >= 1 && accepted >= rejected)) {
    const weight = penalties > 0 ? 0.1 : accepted >= 3 ? 0.08 : 0.05;
    const zh = [accepted > 0 ? `${accepted}条线索被采用` : "", penalties > 0 ? `${penalties}次受到处罚` : ""];
    const en = [
      accepted > 0 ? `${accepted} accepted ${accepted === 1 ? "clue" : "clues"}` : "",
      penalties > 0 ? `${penalties} ${penalties === 1 ? "penalty" : "penalties"}` : "",
    ];
    return {
      kind: "consignor-history",
      weight,
      ...about,
      sentence: {
        zh: `“${name}”此前有${zh.filter((part) => part !== "").join("、")}`,
        en: `“${name}” has ${en.filter((part) => part !== "").join(" and ")} from before`,
      },
    };
  }
  if (rejected < 3 || accepted > 0) return undefined;
  return {
    kind: "consignor-cleared-before",
    weight: -0.05,
    ...about,
    sentence: {
      zh: `此前关于“${name}”的${rejected}条线索均未采用`,
      en: `all ${rejected} earlier clues about “${name}” were rejected`,
    },
  };
};

/** The holder told Customs of it when the mark was put on record. */
export const knownInfringer: ReasonOf = ({ declaration, isKnownInfringer }) => {
  if (!isKnownInfringer) return undefined;
  const name = declaration.consignor;
  return {
    kind: "known-infringer",
    weight: 0.1,
    field: "consignor",
    queryValue: name,
    sentence: {
      zh: `权利人备案时列明“${name}”曾经侵权`,
      en: `the holder named “${name}” as an infringer when the mark was put on record`,
    },
  };
};

/** The holder itself, or somebody it let use the mark, sends or receives the goods: never an alert. */
export const authorisedUser: ReasonOf = ({ authorised, declaration }) => {
  const [side] = authorised;
  if (side === undefined) return undefined;
  const name = declaration[side] ?? "";
  return {
    kind: "authorised-user",
    weight: -0.5,
    bars: true,
    field: side,
    queryValue: name,
    sentence:
      side === "consignor"
        ? {
            zh: `发货人“${name}”是权利人或者其授权的使用人`,
            en: `the consignor “${name}” is the holder or an authorised user`,
          }
        : {
            zh: `收货人“${name}”是权利人或者其授权的使用人`,
            en: `the consignee “${name}” is the holder or an authorised user`,
          },
  };
};
