import type { AuthorisedUser, PriceInput, RecordedPrice, UserInput } from "#contract";
import { legalDay } from "#law";
import type { Tx } from "#platform";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Caller } from "../http/caller.ts";

/** What a user or a price is recorded of: a mark of the register, or a claim that waits for an office. */
type Of = { readonly mark: number } | { readonly claim: string };

export async function writeUser(
  tx: Tx,
  caller: Caller,
  of: Of,
  input: z.output<typeof UserInput>,
  now: string,
): Promise<z.output<typeof AuthorisedUser>> {
  const { seller, platform, validFrom = null, validUntil = null } = input;
  const id = randomUUID();
  await tx.run(
    `insert into authorised_user (id, office_path, holder_id, mark_id, claim_id, seller, platform, valid_from, valid_until, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      caller.officePath,
      caller.holderId,
      "mark" in of ? of.mark : null,
      "claim" in of ? of.claim : null,
      seller,
      platform ?? "",
      validFrom,
      validUntil,
      now,
    ],
  );
  return { id, seller, platform: platform === undefined || platform === "" ? null : platform, validFrom, validUntil };
}

export async function writePrice(
  tx: Tx,
  caller: Caller,
  of: Of,
  { goods, fen }: z.output<typeof PriceInput>,
  now: string,
): Promise<z.output<typeof RecordedPrice>> {
  const id = randomUUID();
  const recordedOn = legalDay(now);
  await tx.run(
    `insert into recorded_price (id, office_path, holder_id, mark_id, claim_id, goods, price_fen, recorded_on, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      caller.officePath,
      caller.holderId,
      "mark" in of ? of.mark : null,
      "claim" in of ? of.claim : null,
      goods,
      fen,
      recordedOn,
      now,
    ],
  );
  return { id, goods, fen, recordedOn };
}
