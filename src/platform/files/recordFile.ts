import type { Tx } from "../database/Database.ts";
import type { StoredFile } from "./fileStore.ts";

/** Notes a stored file in the database, before the row that names it. The first media type stays. */
export async function recordFile(tx: Tx, file: StoredFile, mediaType: string, now: string): Promise<void> {
  await tx.run(
    "insert into file (sha256, bytes, media_type, created_at) values ($1, $2, $3, $4) on conflict do nothing",
    [file.sha256, file.bytes, mediaType, now],
  );
}
