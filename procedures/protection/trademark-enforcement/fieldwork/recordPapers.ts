import { addDays } from "#law";
import { cite } from "#statutes";
import { lawOf } from "../../enforcement/lawOf.ts";
import { plainDate } from "../chineseDate.ts";
import type { PaperMakers, PaperOrder } from "../documentData.ts";
import type { Wanted } from "../../../PaperWriter.ts";
import { articleText } from "../articleText.ts";
import { contact } from "../paperParts.ts";
import type { fieldworkDocuments } from "./documents.ts";
import { disposalWays, identificationResults, intervieweeKinds, signatures } from "./names.ts";
import { attended, linesOf, photosText } from "./paperLines.ts";
import { thingOf } from "./thing.ts";

type Papers<K extends keyof typeof fieldworkDocuments> = PaperMakers<K>;

/** The records made on the scene: of an inspection, of an interview. */
export const recordPapers: Papers<"inspectionRecord" | "interviewRecord"> = {
  inspectionRecord: (order) => {
    const one = thingOf(order, order.state.facts.inspections);
    return {
      ...attended(one),
      scene: one?.place,
      recordTime: one && timeOf(one),
      certificates: one && (one.certificatesShown ? "已出示执法证件" : "未出示执法证件"),
      rights: one && (one.rightsTold ? "已告知陈述、申辩和申请回避的权利" : "未告知"),
      found: one?.found,
      photos: one && photosText(one.photos),
      investigators: one?.officers,
    };
  },
  interviewRecord: (order) => {
    const one = thingOf(order, order.state.facts.interviews);
    return {
      person: one?.person,
      personKind: one && intervieweeKinds[one.kind].zh,
      personIdentifier: one && (one.identifier ?? "—"),
      relation: one && (one.relation ?? "—"),
      scene: one?.place,
      recordTime: one && timeOf(one),
      rights: one && (one.rightsTold ? "已告知权利和如实回答的义务" : "未告知"),
      answers: one && one.answers.map(({ question, answer }) => ({ question, answer })),
      signatureText:
        one &&
        (one.note === undefined ? signatures[one.signature].zh : `${signatures[one.signature].zh}（${one.note}）`),
      investigators: one?.officers,
    };
  },
};

/** What the holder is asked, and what it answered. */
export const identificationPapers: Papers<"identificationRequest" | "identificationOpinion"> = {
  identificationRequest: (order) => {
    const one = thingOf(order, order.state.facts.identifications);
    return {
      ...lawOf(order.state).papers.right(order.state.facts),
      ...contact(order.office),
      holderName: one?.holderName,
      objects: one?.objects,
      question: one?.question,
      answerDays: one && String(one.days),
      answerBy: one && plainDate(addDays(one.on, one.days)),
      identificationArticle: articleText(cite("trademark-regulations", "82")),
      photos: one && photosText(one.photos),
      investigators: one?.officers,
    };
  },
  identificationOpinion: (order) => {
    const one = thingOf(order, order.state.facts.identifications);
    return {
      ...lawOf(order.state).papers.right(order.state.facts),
      holderName: one?.holderName,
      objects: one?.objects,
      askedOn: one && plainDate(one.on),
      identificationResult: one?.answer && identificationResults[one.answer.result].zh,
      identificationReasons: one?.answer?.reasons,
      signer: one?.answer?.signer,
      answeredOn: one?.answer && plainDate(one.answer.on),
      howGiven: one?.answer && (one.answer.fromPaper ? "根据权利人书面意见登记" : "权利人在线提交"),
    };
  },
};

export function disposalRecord(order: PaperOrder): Wanted {
  const one = thingOf(order, order.state.facts.disposals);
  return {
    disposalWay: one && disposalWays[one.way].zh,
    disposalAccount: one?.account,
    scene: one?.place,
    disposedOn: one && plainDate(one.on),
    supervisor: one?.supervisor,
    disposedLines: one && linesOf(order.state, one.lines),
    photos: one && photosText(one.photos),
    investigators: one?.officers,
  };
}

function timeOf({ on, from, until }: { on: Parameters<typeof plainDate>[0]; from: string; until: string }): string {
  return `${plainDate(on)}${from}至${until}`;
}
