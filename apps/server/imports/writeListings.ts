import type { Tx } from "#platform";
import type { Batch } from "./batch.ts";
import type { Intake } from "./stagedRow.ts";

const columns = `id, office_path, platform, platform_id, content_hash, url, title, description, brand, category, price_fen, currency,
  seller, seen_at, intake_sha256, file_sha256, detail, source_import, received_at`;

const fields = `l (id text, platform text, url text, title text, description text, brand text, category text, "priceFen" bigint,
  currency text, seller text, time timestamptz)`;

const values = (
  content: string,
  now: string,
) => `l.platform, l.id, ${content} ->> 'contentHash', l.url, l.title, coalesce(l.description, ''),
  coalesce(l.brand, ''), coalesce(l.category, ''), l."priceFen", coalesce(l.currency, 'CNY'), coalesce(l.seller, ''),
  coalesce(l.time, ${now}), ${content} ->> 'intakeSha256'`;

/** A listing that stands already (platform, id and content) is left as it was seen first. Each new one leaves a leaf. */
export async function writeListings(tx: Tx, batch: Batch, from: number, to: number, now: string): Promise<number> {
  return tx.run(
    `with taken as (
       insert into listing (${columns})
       select gen_random_uuid()::text, $4::text, ${values("r.content", "$5::timestamptz")}, $6::text, r.content -> 'listing', r.batch_id, $5::timestamptz
         from import_row r, jsonb_to_record(r.content -> 'listing') as ${fields}
        where r.batch_id = $1 and r.state = 'good' and r.row_number >= $2 and r.row_number < $3
        order by r.row_number
       on conflict (office_path, platform, platform_id, content_hash) do nothing
       returning intake_sha256)
     insert into evidence_leaf (kind, sha256, recorded_at) select 'listing', intake_sha256, $5::timestamptz from taken`,
    [batch.id, from, to, batch.officePath, now, batch.fileSha256],
  );
}

export interface Pushed {
  readonly id: string;
  readonly contentHash: string;
  readonly isNew: boolean;
}

/** Listings pushed over HTTP; answers where each stands, in the order given. */
export async function takeListings(
  tx: Tx,
  officePath: string,
  intakes: readonly Intake[],
  now: string,
): Promise<Pushed[]> {
  const given = JSON.stringify(intakes);
  const taken = await tx.rows<{ id: string }>(
    `with taken as (
       insert into listing (${columns})
       select gen_random_uuid()::text, $2::text, ${values("r.content", "$3::timestamptz")}, null, r.content -> 'listing', null, $3::timestamptz
         from jsonb_array_elements($1::jsonb) as r (content), jsonb_to_record(r.content -> 'listing') as ${fields}
       on conflict (office_path, platform, platform_id, content_hash) do nothing
       returning id, intake_sha256),
     leaf as (insert into evidence_leaf (kind, sha256, recorded_at) select 'listing', intake_sha256, $3::timestamptz from taken)
     select id from taken`,
    [given, officePath, now],
  );
  const fresh = new Set(taken.map(({ id }) => id));
  const rows = await tx.rows<{ at: number; id: string; contentHash: string }>(
    `select r.at, l.id, l.content_hash as "contentHash"
       from jsonb_array_elements($1::jsonb) with ordinality as r (content, at)
       join listing l on l.office_path = $2::text and l.platform = r.content -> 'listing' ->> 'platform'
        and l.platform_id = r.content -> 'listing' ->> 'id' and l.content_hash = r.content ->> 'contentHash'
      order by r.at`,
    [given, officePath],
  );
  return rows.map(({ id, contentHash }) => ({ id, contentHash, isNew: fresh.delete(id) }));
}
