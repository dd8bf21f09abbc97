import type { Bilingual } from "#law";
import { type AnyPaperOrder, type PaperMade, type PaperWriter, written } from "./PaperWriter.ts";
import { fileReviewWriter } from "./guidance/file-review/paperWriter.ts";
import { instructionsWriter } from "./guidance/instructions/paperWriter.ts";
import { typicalCaseWriter } from "./guidance/typical-case/paperWriter.ts";
import { transferWriter } from "./guidance/transfer/paperWriter.ts";
import { frame as counterfeitPatent } from "./protection/counterfeit-patent/frame.ts";
import { enforcementWriter } from "./protection/enforcement/paperWriter.ts";
import { customsWriter } from "./protection/customs-detention/paperWriter.ts";
import { recordalWriter } from "./protection/customs-recordal/paperData.ts";
import { mediationWriter } from "./protection/patent-mediation/paperData.ts";
import { adjudicationWriter } from "./protection/patent-adjudication/paperWriter.ts";
import { noticeWriter } from "./protection/platform-notice/paperData.ts";
import { frame as trademarkEnforcement } from "./protection/trademark-enforcement/frame.ts";

export type { AnyPaperOrder, PaperData, PaperNote, PaperOffice } from "./PaperWriter.ts";

/** Every procedure that issues papers: one line each. */
const writers: readonly PaperWriter[] = [
  enforcementWriter(trademarkEnforcement),
  enforcementWriter(counterfeitPatent),
  recordalWriter,
  customsWriter,
  adjudicationWriter,
  instructionsWriter,
  fileReviewWriter,
  typicalCaseWriter,
  transferWriter,
  mediationWriter,
  noticeWriter,
];

/**
 * What fills the template of a paper, and what beside it is unverified; or a refusal naming what the case lacks.
 * Throws RangeError for a paper that the case's procedure does not issue.
 */
export function paperData(order: AnyPaperOrder): PaperMade {
  const { procedure } = order.state;
  const writer = writerOf(procedure, order.kind);
  if (writer === undefined) throw new RangeError(`The procedure "${procedure}" issues no paper "${order.kind}"`);
  return written(writer, order);
}

/**
 * The fields that a template of this paper may ask for, as an empty case answers them: a field that it has nothing for must come
 * from the case (`needed`). Lists have fields of their own, which the shipped template shows. Undefined for a paper that is not issued.
 */
export function paperFields(
  procedure: string,
  kind: string,
): readonly { readonly tag: string; readonly needed: boolean }[] | undefined {
  const wanted = writerOf(procedure, kind)?.wanted({
    kind,
    state: { procedure, stage: "", version: 0, parties: [], facts: {}, clocks: [], documents: [], taken: [] },
    madeOn: "2026-01-01",
    documentNumber: "1",
    office: { name: "1" },
    capital: String,
  });
  return wanted && Object.entries(wanted).map(([tag, value]) => ({ tag, needed: value === undefined || value === "" }));
}

/** The words of a procedure's tags. */
export function paperWordsOf(procedure: string): Readonly<Record<string, Bilingual>> {
  return writers.find((writer) => writer.procedure === procedure)?.words ?? {};
}

function writerOf(procedure: string, kind: string): PaperWriter | undefined {
  return writers.find((writer) => writer.procedure === procedure && kind in writer.documents);
}
