/**
 * The rows of this procedure's tables begin on the day on which the Implementing Rules of 2023 began. The day is from
 * knowledge, unverified; an act before it is refused, never guessed.
 */
export const begins = "2024-01-20";

export const beginsNote = {
  zh: "起始日（2024-01-20，《实施细则》2023年文本施行日）凭经验录入，未核实；此前的行为不予认定。",
  en: "The first day (2024-01-20, when the Rules of 2023 began) is from knowledge, unverified; an earlier act is refused.",
};
