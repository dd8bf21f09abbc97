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
};
