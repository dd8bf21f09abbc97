import { addDays } from "#law";
import { cite } from "#statutes";
import { plainDate } from "../chineseDate.ts";
import type { PaperMakers, PaperOrder } from "../documentData.ts";
import type { Wanted } from "../../../PaperWriter.ts";
import { articleText } from "../articleText.ts";
import { byAndOn } from "../paperAccounts.ts";
import { contact, partyOf, remedies } from "../paperParts.ts";
import { fieldworkClocks } from "./clocks.ts";
import type { fieldworkDocuments } from "./documents.ts";
import { goodsOf } from "./goodsOfCase.ts";
import { handlings, releaseReasons, seizureKinds } from "./names.ts";
import { thingOf } from "./thing.ts";
import { attended, inventoryOf, linesOf, photosText } from "./paperLines.ts";
import { disposalRecord, identificationPapers, recordPapers } from "./recordPapers.ts";

const registrationArticle = articleText(cite("penalty-law", "56"));
const seizureArticle = articleText(cite("compulsion-law", "25"));

/** What fills the papers of what is done in the field: inspection, interviews, evidence registered, goods sealed and seized, identification. */
export const fieldworkPapers: PaperMakers<keyof typeof fieldworkDocuments> = {
  ...recordPapers,
  ...identificationPapers,
  disposalRecord,
  evidenceRegistrationNotice: (order) => {
    const one = thingOf(order, order.state.facts.registrations);
    return {
      ...contact(order.office),
      ...attended(one?.taken),
      ...stored(order, one?.id),
      grounds: one?.grounds,
      registrationArticle,
      takenOn: one?.taken && plainDate(one.taken.on),
      scene: one?.taken?.scene,
      inventory: one && inventoryOf(order.state, one.id),
      investigators: one?.taken?.officers,
      approvedBy: one?.decided && byAndOn(one.decided.by, one.decided.on),
    };
  },
  handlingDecision: (order) => {
    const one = thingOf(order, order.state.facts.registrations);
    const last = one?.handled.at(-1);
    const how = last?.lines.map(({ item, quantity, how: way }) => ({ item, quantity, note: handlings[way].zh }));
    return {
      ...contact(order.office),
      ...remedies(order.office),
      registrationArticle,
      takenOn: one?.taken && plainDate(one.taken.on),
      handlingReasons: last?.reasons,
      handledLines: how && linesOf(order.state, how),
      investigators: one?.taken?.officers,
    };
  },
  seizureDecision: (order) => {
    const one = thingOf(order, order.state.facts.seizures);
    return {
      ...partyOf(order.state),
      ...remedies(order.office),
      ...contact(order.office),
      ...stored(order, one?.id),
      measureName: one && seizureKinds[one.kind].zh,
      grounds: one?.grounds,
      seizureArticle,
      takenOn: one?.taken && plainDate(one.taken.on),
      // Counted from the day after; the last day does not roll.
      endsOn: one?.taken && plainDate(addDays(one.taken.on, fieldworkClocks.seizure.length)),
      inventory: one && inventoryOf(order.state, one.id),
      investigators: one?.taken?.officers,
      approvedBy: one?.decided && byAndOn(one.decided.by, one.decided.on),
    };
  },
  goodsInventory: (order) => {
    const one = thingOf(order, order.state.facts.seizures);
    return {
      ...attended(one?.taken),
      ...stored(order, one?.id),
      measureName: one && seizureKinds[one.kind].zh,
      takenOn: one?.taken && plainDate(one.taken.on),
      scene: one?.taken?.scene,
      inventory: one && inventoryOf(order.state, one.id),
      photos: one?.taken && photosText(one.taken.photos),
      investigators: one?.taken?.officers,
    };
  },
  seizureExtension: (order) => {
    const one = thingOf(order, order.state.facts.seizures);
    const { length, extension } = fieldworkClocks.seizure;
    return {
      ...remedies(order.office),
      ...contact(order.office),
      measureName: one && seizureKinds[one.kind].zh,
      seizureArticle,
      takenOn: one?.taken && plainDate(one.taken.on),
      endsOn: one?.taken && plainDate(addDays(one.taken.on, length)),
      extendedUntil: one?.taken && plainDate(addDays(one.taken.on, length + extension.length)),
      extensionReason: one?.extended?.reason,
      approvedBy: one?.extended && byAndOn(one.extended.by, one.extended.on),
    };
  },
  releaseDecision: (order) => {
    const one = thingOf(order, order.state.facts.releases);
    return {
      ...contact(order.office),
      releaseReason: one && releaseReasons[one.reason].zh,
      explanation: one?.explanation,
      releasedLines: one && linesOf(order.state, one.lines),
      releasedOn: one && plainDate(one.on),
      goodsReceiver: one?.receiver,
      seizureArticle,
      investigators: one?.officers,
      approvedBy: one && byAndOn(one.by, one.on),
    };
  },
};

/** Where the goods of a measure lay when they were taken, and with whom. */
function stored({ state }: PaperOrder, under: string | undefined): Wanted {
  const holding = [...goodsOf(state).values()].flatMap(({ holdings }) => holdings).find((each) => each.under === under);
  return { storePlace: holding?.place, keeper: holding?.keeper };
}
