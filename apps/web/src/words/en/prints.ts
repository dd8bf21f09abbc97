import type { prints as zh } from "../zh/prints.ts";
import type { Words } from "../words.ts";

export const prints: Words<typeof zh> = {
  bundle: "Print the file",
  bundleLead:
    "Cover, contents, all papers and pictures in the order of the docket as one PDF with running page numbers, the docket at its end. Other files are listed with name, size and SHA-256.",
  whole: "The whole file",
  volume: "Volume {{n}} of {{of}}",
  inVolume: "Papers and files: {{n}}",
  save: "Save PDF",
  pdfOf: 'Save "{{name}}" as PDF',
  notMade: "No PDF was made",
  lists: "Print lists",
  listsLead:
    "The docket, recorded evidence, listings of a notice and tables laid before the case (CSV, Excel, JSON Lines), as PDF in parts with contents and running page numbers, and as a workbook. They are made in the background; you may close this.",
  rowsKnown: "Rows: {{n}}",
  rowsUnknown: "A table laid before the case; its rows are counted while it is made",
  make: "Make",
  makeOf: "Make {{name}} printable",
  made: "Made for you",
  noLists: "None yet",
  writtenOf: "{{written}} of {{total}} rows set",
  progress: "{{name}}: how far it is",
  state: {
    waiting: "waits",
    working: "reads and counts the rows",
    done: "done",
    stopped: "stopped",
    failed: "not made",
  },
  all: "Save all (ZIP)",
  keptUntil: "kept until",
  files: "Files: {{n}}",
  part: "Rows {{from}}–{{to}} (PDF)",
  kind: { contents: "Contents of all parts (PDF)", workbook: "All rows (Excel)" },
  pages: "pages {{from}}–{{to}}",
  stop: "Stop",
  clear: "Clear away",
};
