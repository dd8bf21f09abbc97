import type { seals as zh } from "../zh/seals.ts";
import type { Words } from "../words.ts";

export const seals: Words<typeof zh> = {
  title: "Seals",
  seal: "Seal",
  sealWhat: "Seal: {{name}}",
  sealEntry: "Seal a value",
  lift: "Lift the seal",
  liftWhat: "Lift the seal: {{name}}",
  lead: "Once sealed, nobody but those listed sees it on any page, in any download, in the printed file or over the interface, the parties included. The docket says who sealed it, on what ground and for whom it opens.",
  fieldLead:
    "Wherever the value stood, a mark with the word SEALED stands in its place; papers that hold it are sealed with it, and papers made from now on do not print it. Seal uploaded files by themselves.",
  which: "Which value",
  noFields: "This entry has no text that could be sealed by itself.",
  ground: "Ground",
  unverified: "set by this office; its basis in law is unverified",
  why: "Reason (do not repeat what is sealed)",
  openTo: "For whom it stays open",
  alwaysOpen: "It always opens for: {{roles}}, who may lift it.",
  officers: "the officers of the case",
  colleagues: "Other colleagues",
  party: "{{name}} ({{role}})",
  sealedBy: "sealed by {{name}}",
  theOffice: "the office",
  opensFor: "Opens for: {{names}}",
  with: "because it holds what seal {{seal}} hides",
  openForYou: "open for you",
  look: "Look (recorded)",
  value: "sealed (no. {{seal}})",
  lifted: "lifted by {{name}}",
  comma: ", ",
  done: { RecordSealed: "Sealed", SealLifted: "The seal is lifted" },
  effect: {
    sealed: "Seal {{seal}}: {{name}}. Ground: {{ground}}. {{why}}",
    lifted: "Seal {{seal}} lifted. {{why}}",
  },
};
