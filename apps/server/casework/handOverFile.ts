import type { Tx } from "#platform";
import { TransferFacts } from "#procedures";
import { refused } from "../http/refused.ts";
import type { Settled } from "./act.ts";

/** What a step of a hand-over does with the case or clue that it is about: offered, gone over, or back. */
export async function handOverFile(tx: Tx, { row, event, state, now }: Settled): Promise<void> {
  const { proposal, to } = TransferFacts.partial().parse(state.facts);
  // Joint handling leaves the case where it is.
  if (proposal?.kind !== "transfer" || proposal.caseNumber === undefined || to === undefined) return;
  switch (event.type) {
    case "TransferSent":
      await tx.run("select offer_case($1, $2, $3, $4)", [
        row.id,
        await caseNumbered(tx, row.officePath, proposal.caseNumber),
        to,
        now,
      ]);
      return;
    case "TransferAccepted":
      await tx.run("select answer_offer($1, true, $2, $3)", [row.id, proposal.reason, now]);
      return;
    case "TransferReturned":
    case "TransferDropped":
      await tx.run("select answer_offer($1, false, '', $2)", [row.id, now]);
      return;
  }
}

async function caseNumbered(tx: Tx, officePath: string, number: string): Promise<string> {
  const found = await tx.row<{ id: string; offered: boolean }>(
    `select c.id, exists (select from case_offer o where o.case_id = c.id and o.answer is null) as offered
       from case_file c where c.number = $1 and c.office_path = $2`,
    [number, officePath],
  );
  if (found === undefined) throw noSuchCase(number);
  if (found.offered) throw alreadyOffered(number);
  return found.id;
}

const noSuchCase = (number: string) =>
  refused(
    422,
    "case-not-found",
    { zh: `本机构没有案号（线索号）为“${number}”的案件。`, en: `This office has no case or clue “${number}”.` },
    { zh: "请核对案号；不随案移送的，留空。", en: "Check the number; leave it out where no case goes with it." },
  );

const alreadyOffered = (number: string) =>
  refused(
    422,
    "already-offered",
    { zh: `“${number}”已送交其他机构，尚未答复。`, en: `“${number}” lies before another office already.` },
    { zh: "请等待答复，或者先终止前次移送。", en: "Wait for its answer, or drop that hand-over first." },
  );
