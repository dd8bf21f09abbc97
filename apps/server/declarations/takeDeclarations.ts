import { canonicalJson } from "#evidence";
import { sha256Hex, type Tx } from "#platform";
import type { Declaration } from "#screening";
import type { Batch } from "../imports/batch.ts";

export interface DeclarationIntake {
  readonly declaration: Declaration;
  /** The same line with the same content is the same row; an amended one is another. */
  readonly contentHash: string;
  readonly intakeSha256: string;
}

export function declarationIntake(declaration: Declaration): DeclarationIntake {
  const hash = sha256Hex(canonicalJson(declaration));
  return { declaration, contentHash: hash, intakeSha256: hash };
}

const columns = `id, office_path, number, line, content_hash, declared_on, consignor, goods, body, intake_sha256, file_sha256,
  source_import, received_at`;

/** `content` holds a `DeclarationIntake`. */
const values = (
  content: string,
) => `${content} -> 'declaration' ->> 'number', (${content} -> 'declaration' ->> 'line')::int,
  ${content} ->> 'contentHash', (${content} -> 'declaration' ->> 'declaredOn')::date, ${content} -> 'declaration' ->> 'consignor',
  ${content} -> 'declaration' ->> 'goods', ${content} -> 'declaration', ${content} ->> 'intakeSha256'`;

/** Writes rows of a confirmed import. What stands already is left as it came first. Each new one leaves a leaf. */
export async function writeDeclarations(tx: Tx, batch: Batch, from: number, to: number, now: string): Promise<number> {
  return tx.run(
    `with taken as (
       insert into declaration (${columns})
       select gen_random_uuid()::text, $4::text, ${values("r.content")}, $6::text, r.batch_id, $5::timestamptz
         from import_row r
        where r.batch_id = $1 and r.state = 'good' and r.row_number >= $2 and r.row_number < $3
        order by r.row_number
       on conflict (office_path, number, line, content_hash) do nothing
       returning intake_sha256)
     insert into evidence_leaf (kind, sha256, recorded_at) select 'declaration', intake_sha256, $5::timestamptz from taken`,
    [batch.id, from, to, batch.officePath, now, batch.fileSha256],
  );
}

export interface TakenDeclaration {
  readonly id: string;
  readonly isNew: boolean;
}

/** Declarations pushed over HTTP; answers where each stands, in the order given. */
export async function takeDeclarations(
  tx: Tx,
  officePath: string,
  intakes: readonly DeclarationIntake[],
  now: string,
): Promise<TakenDeclaration[]> {
  const given = JSON.stringify(intakes);
  const taken = await tx.rows<{ id: string }>(
    `with taken as (
       insert into declaration (${columns})
       select gen_random_uuid()::text, $2::text, ${values("r.content")}, null, null, $3::timestamptz
         from jsonb_array_elements($1::jsonb) as r (content)
       on conflict (office_path, number, line, content_hash) do nothing
       returning id, intake_sha256),
     leaf as (insert into evidence_leaf (kind, sha256, recorded_at) select 'declaration', intake_sha256, $3::timestamptz from taken)
     select id from taken`,
    [given, officePath, now],
  );
  const fresh = new Set(taken.map(({ id }) => id));
  const rows = await tx.rows<{ id: string }>(
    `select d.id from jsonb_array_elements($1::jsonb) with ordinality as r (content, at)
       join declaration d on d.office_path = $2::text and d.number = r.content -> 'declaration' ->> 'number'
        and d.line = (r.content -> 'declaration' ->> 'line')::int and d.content_hash = r.content ->> 'contentHash'
      order by r.at`,
    [given, officePath],
  );
  return rows.map(({ id }) => ({ id, isNew: fresh.delete(id) }));
}
