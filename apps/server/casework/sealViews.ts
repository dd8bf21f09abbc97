import type { CaseState, Procedure } from "#casework";
import type { SealView } from "#contract";
import type { Bilingual } from "#law";
import type { Tx } from "#platform";
import type { z } from "zod";

type View = z.output<typeof SealView>;

/** The seals of a case as its office sees them: those that stand and those that were lifted, with whether they open for the caller. */
export async function sealViews(tx: Tx, caseId: string, state: CaseState, procedure: Procedure): Promise<View[]> {
  const { seals = [] } = state;
  if (seals.length === 0) return [];
  const opens = await tx.rows<{ number: number; opens: boolean }>(
    "select number, opens_seal(case_id, open_to) as opens from seal where case_id = $1",
    [caseId],
  );
  const names = await accountNames(
    tx,
    seals.flatMap(({ openTo }) => openTo),
  );
  return seals.map(({ by, byName = by, openTo, confidence, with: of = null, lifted, ...seal }) => ({
    ...seal,
    by: byName,
    confidence,
    with: of,
    openTo: openTo.map((reader) => readerName(reader, procedure, state, names)),
    opens: opens.find(({ number }) => number === seal.seal)?.opens === true,
    lifted: lifted === undefined ? null : { by: lifted.byName ?? lifted.by, at: lifted.at, why: lifted.why },
  }));
}

/** As a party is told: that something it would otherwise read is sealed, on what ground and for whom it opens. */
export async function partySeals(
  tx: Tx,
  caseId: string,
  parties: CaseState["parties"],
  procedure: Procedure,
): Promise<View[]> {
  const rows = await tx.rows<{
    number: number;
    what: View["what"];
    ref: string;
    name: Bilingual;
    ground: Bilingual;
    at: string;
    openTo: string[];
    opens: boolean;
  }>('select number, what, ref, name, ground, at, open_to as "openTo", opens from party_seals($1)', [caseId]);
  return rows.map(({ number, openTo, ...row }) => ({
    ...row,
    seal: number,
    entry: 0,
    by: null,
    confidence: "unverified",
    why: "",
    with: null,
    openTo: openTo.map((reader) => readerName(reader, procedure, { parties }, new Map())),
    lifted: null,
  }));
}

const theOffice: Bilingual = { zh: "办案机关人员", en: "somebody of the office" };
const theOfficers: Bilingual = { zh: "本案承办人", en: "the officers of the case" };
const anotherParty: Bilingual = { zh: "其他当事人", en: "another party" };

function readerName(
  reader: string,
  procedure: Procedure,
  { parties }: Pick<CaseState, "parties">,
  accounts: ReadonlyMap<string, string>,
): Bilingual {
  if (reader === "officers") return theOfficers;
  const id = reader.slice(reader.indexOf(":") + 1);
  if (reader.startsWith("role:")) return procedure.roles[id] ?? { zh: id, en: id };
  if (reader.startsWith("party:")) {
    const name = parties.find((party) => party.id === id)?.name;
    return name === undefined ? anotherParty : { zh: name, en: name };
  }
  const name = accounts.get(id);
  return name === undefined ? theOffice : { zh: name, en: name };
}

async function accountNames(tx: Tx, readers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = readers.flatMap((reader) => (reader.startsWith("account:") ? [reader.slice("account:".length)] : []));
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ id: string; name: string }>("select id, name from account where id = any($1::text[])", [
    ids,
  ]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
