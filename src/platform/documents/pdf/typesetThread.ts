import { workerData } from "node:worker_threads";
import { answerQuestions } from "../../threads/answerQuestions.ts";
import { Binding } from "./Binding.ts";
import type { BundleItem, BundleText } from "./Bundle.ts";
import { Fonts } from "./Fonts.ts";
import { pdfRefusals } from "./pdfRefusals.ts";
import type { ListPart } from "./ListPart.ts";
import { Press } from "./Press.ts";
import { typesetList } from "./typesetList.ts";
import { type Typeset, typesetPaper } from "./typesetPaper.ts";

/** What the thread of a `Typesetter` is asked: one Word document; or a book, item by item and then as a whole. */
export type TypesetAsk =
  | { readonly docx: Uint8Array }
  | { readonly list: ListPart }
  | { readonly item: BundleItem }
  | { readonly finish: BundleText };
export interface TypesetStart {
  readonly fontFolder: string | undefined;
}

const { fontFolder } = workerData as TypesetStart;
const fonts = new Fonts(fontFolder);
const press = fonts.canWrite ? new Press(fonts) : undefined;

let binding: Binding | undefined;

answerQuestions<TypesetAsk>(async (ask): Promise<Typeset | undefined> => {
  if (press === undefined) return { kind: "refused", refusal: pdfRefusals.noFont() };
  if ("docx" in ask) return typesetPaper(ask.docx, fonts, press);
  if ("list" in ask) return typesetList(ask.list, fonts, press);
  binding ??= new Binding(fonts, press);
  if ("finish" in ask) return { kind: "made", ...binding.finish(ask.finish) };
  await binding.add(ask.item);
  return undefined;
});
