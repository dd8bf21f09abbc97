import { paperOf } from "#casework";
import { legalDay } from "#law";
import type { Tx } from "#platform";
import { InstructionsFacts } from "#procedures";
import type { Settled } from "./act.ts";

/** A reply that was given can be found from now on. */
export async function keepReply(tx: Tx, { row, event, state, caller }: Settled): Promise<void> {
  const { request, levels } = InstructionsFacts.partial().parse(state.facts);
  const given = levels?.findLast(({ office, replied }) => replied !== undefined && office === caller.officePath);
  if (request === undefined || given?.draft === undefined || given.replied === undefined)
    throw new Error(`the entry ${event.seq} of ${row.number} gave no reply`);
  await tx.run(
    `insert into instruction_reply (case_id, level, office_path, number, subject, question, reply, basis, replied_on, circulate)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.id,
      given.id,
      given.office,
      paperOf(state, "instructionReply", given.id)?.number ?? "",
      request.subject,
      request.question,
      given.draft.reply,
      given.draft.basis,
      legalDay(event.at),
      given.replied.circulate,
    ],
  );
}
