import type { Bilingual } from "#law";

/** What to do about a cell that is wrong, where nothing nearer can be said. */
export const mend: Bilingual = {
  zh: "请在文件中改正此栏，再上传一次。",
  en: "Mend this cell in the file, then upload it again.",
};
export const fillIn: Bilingual = {
  zh: "请在文件中补填此栏，再上传一次。",
  en: "Fill this cell in, then upload the file again.",
};
export const earlierStage: Bilingual = {
  zh: "请补填此栏；资料不全的，把阶段改为较早的阶段移入。",
  en: "Fill this cell in; where it is not known, take the case over at an earlier stage.",
};
export const leaveOut: Bilingual = {
  zh: "只移入在办案件：请从文件中删去此行；尚未办结的，改正阶段。",
  en: "Only running cases are taken over: leave the row out, or mend its stage where the case still runs.",
};
export const inOrderOfParties: Bilingual = {
  zh: "请按当事人的顺序，用“、”或“；”分列，每名一项。",
  en: "Give one each, in the order of the respondents, separated by 、 or ;.",
};
