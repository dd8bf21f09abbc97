import { addMonths, type IsoDate, legalDay } from "#law";
import type { Tx } from "#platform";
import { joinedForm } from "#similarity";
import { type DemoMark, demoHolders, demoMarks, holderId } from "./marks.ts";

/** Ten years, as the register shows it. */
const TERM_MONTHS = 120;

/** Writes the invented marks, with the shops that their holders authorised and the prices they recorded. */
export async function loadRights(tx: Tx, now: string): Promise<void> {
  const today = legalDay(now);
  for (const mark of demoMarks()) {
    const { filed, registered, expires } = datesOf(mark, today);
    const holder = holderId(mark.holder);
    const written = await tx.row<{ id: number }>(
      `insert into mark (registration_number, mark_text, holder_name, holder_id, classes, goods, status, filed, registered, expires, match_key, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
      [
        mark.registrationNumber,
        mark.markText,
        demoHolders[mark.holder],
        holder,
        mark.classNumbers,
        mark.goods,
        mark.status,
        filed,
        registered,
        expires,
        joinedForm(mark.markText),
        now,
      ],
    );
    const id = written?.id;
    for (const [index, seller] of mark.authorisedSellers.entries()) {
      await tx.run(
        "insert into authorised_user (id, holder_id, mark_id, seller, created_at) values ($1, $2, $3, $4, $5)",
        [`demo-${mark.registrationNumber}-${index}`, holder, id, seller, now],
      );
    }
    await tx.run(
      "insert into recorded_price (id, holder_id, mark_id, goods, price_fen, recorded_on, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
      [`demo-${mark.registrationNumber}`, holder, id, mark.price.goods, mark.price.yuan * 100, today, now],
    );
  }
}

function datesOf({ status, ageMonths }: DemoMark, today: IsoDate) {
  const since = addMonths(today, -ageMonths);
  if (status === "filed" || status === "published") return { filed: since, registered: null, expires: null };
  return { filed: addMonths(since, -12), registered: since, expires: addMonths(since, TERM_MONTHS) };
}
