import type { Tx } from "#platform";
import type { Batch } from "./batch.ts";

/** What one chunk of staged rows adds to the register, to the office's authorised sellers and to its recorded prices. */
export async function writeMarks(tx: Tx, batch: Batch, from: number, to: number, now: string): Promise<number> {
  const scope = [batch.id, from, to];
  const staged = "import_row r where r.batch_id = $1 and r.state = 'good' and r.row_number >= $2 and r.row_number < $3";
  await tx.run(
    `insert into holder (id, name, created_at)
     select distinct on (r.content -> 'mark' ->> 'holderId') r.content -> 'mark' ->> 'holderId', coalesce(r.content -> 'mark' ->> 'holderName', ''), $4::timestamptz
       from ${staged} and r.content -> 'mark' ->> 'holderId' is not null
     on conflict do nothing`,
    [...scope, now],
  );
  const written = await tx.run(
    `insert into mark (registration_number, mark_text, holder_name, holder_id, classes, goods, status, filed, registered, expires,
                       match_key, source_import, updated_at)
     select r.content ->> 'number', m."markText", coalesce(m."holderName", ''), m."holderId", m."classNumbers", coalesce(m.goods, ''), m.status,
            m."filedOn", m."registeredOn", m."expiresOn", r.content ->> 'matchKey', r.batch_id, $4
       from import_row r, jsonb_to_record(r.content -> 'mark') as m ("markText" text, "holderName" text, "holderId" text,
            "classNumbers" int[], goods text, status text, "filedOn" date, "registeredOn" date, "expiresOn" date)
      where r.batch_id = $1 and r.state = 'good' and r.row_number >= $2 and r.row_number < $3
     on conflict (registration_number) do update set
       mark_text = excluded.mark_text, holder_name = excluded.holder_name, holder_id = coalesce(excluded.holder_id, mark.holder_id),
       classes = excluded.classes, goods = excluded.goods, status = excluded.status, filed = excluded.filed,
       registered = excluded.registered, expires = excluded.expires, match_key = excluded.match_key,
       source_import = excluded.source_import, updated_at = excluded.updated_at`,
    [...scope, now],
  );
  await tx.run(
    `insert into authorised_user (id, office_path, mark_id, seller, created_at)
     select gen_random_uuid()::text, $4::text, m.id, s.seller, $5::timestamptz::timestamptz
       from import_row r join mark m on m.registration_number = r.content ->> 'number',
            jsonb_array_elements_text(r.content -> 'authorisedSellers') as s (seller)
      where r.batch_id = $1 and r.state = 'good' and r.row_number >= $2 and r.row_number < $3
        and r.content -> 'authorisedSellers' <> '[]'
        and not exists (select from authorised_user u where u.mark_id = m.id and u.office_path = $4::text and u.seller = s.seller)`,
    [...scope, batch.officePath, now],
  );
  await tx.run(
    `insert into recorded_price (id, office_path, mark_id, goods, price_fen, recorded_on, created_at)
     select gen_random_uuid()::text, $4::text, m.id, left(m.goods, 200), (r.content ->> 'recordedPriceFen')::bigint, ($5::timestamptz at time zone interval '08:00')::date, $5::timestamptz::timestamptz
       from import_row r join mark m on m.registration_number = r.content ->> 'number'
      where r.batch_id = $1 and r.state = 'good' and r.row_number >= $2 and r.row_number < $3
        and r.content -> 'recordedPriceFen' is not null
        and not exists (select from recorded_price p where p.mark_id = m.id and p.office_path = $4::text
                         and p.price_fen = (r.content ->> 'recordedPriceFen')::bigint)`,
    [...scope, batch.officePath, now],
  );
  return written;
}
