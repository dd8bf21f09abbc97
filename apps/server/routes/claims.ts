import { type AuthorisedUser, type Claim, type ClaimInput, type RecordedPrice, routes } from "#contract";
import { type IsoDate, legalDay } from "#law";
import { audit, recordFile, type Tx } from "#platform";
import { inForce } from "#rights";
import { joinedForm } from "#similarity";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Desk } from "../desk.ts";
import { sendFile } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { Conditions, pageBy } from "../http/paging.ts";
import { found, refused } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";
import { markColumns, type MarkRow, markView } from "../marks/markView.ts";
import { writePrice, writeUser } from "../marks/knownOfMark.ts";

const { claims } = routes;
const thisClaim = { zh: "此登记", en: "This record" };

/** Marks that holders record themselves: claims until an office has compared them with the register. */
export function mountClaims(desk: Desk): void {
  mount(desk, claims.mine, ({ now, work }) =>
    work(async (tx) => {
      const day = legalDay(now);
      const marks = await tx.rows<MarkRow>(
        `select ${markColumns} from mark where holder_id in (select holder_id from acting_for()) order by id limit 500`,
      );
      const own = await tx.rows<Claim>(`select ${columns} from ${from} order by c.recorded_at desc, c.id`);
      return { marks: marks.map((row) => markView(row, day)), claims: own };
    }),
  );

  mount(desk, claims.list, ({ query, work }) => {
    const asked = new Conditions();
    if (query.state) asked.and("c.state = ?", query.state);
    const key = [
      { sql: "c.recorded_at", type: "timestamptz", desc: true } as const,
      { sql: "c.id", type: "text" } as const,
    ];
    return work((tx) =>
      pageBy<Claim>(tx, { select: columns, from, where: asked.where, values: asked.values, key }, query),
    );
  });

  mount(desk, claims.one, ({ params, now, work }) =>
    work(async (tx) => {
      const claim = await claimOf(tx, params.id);
      const users = await tx.rows<z.output<typeof AuthorisedUser>>(
        `select id, seller, nullif(platform, '') as platform, valid_from as "validFrom", valid_until as "validUntil"
           from authorised_user where claim_id = $1 order by created_at, id`,
        [params.id],
      );
      const prices = await tx.rows<z.output<typeof RecordedPrice>>(
        'select id, goods, price_fen as fen, recorded_on as "recordedOn" from recorded_price where claim_id = $1 order by created_at, id',
        [params.id],
      );
      const row = await rowOnRegister(tx, claim.registrationNumber);
      return {
        ...claim,
        authorisedUsers: users,
        recordedPrices: prices,
        register: row === undefined ? null : markView(row, legalDay(now)),
      };
    }),
  );

  mount(desk, claims.record, ({ body, caller, as, now, work }) =>
    work(async (tx) => {
      const id = randomUUID();
      const made = await tx.run(
        `insert into mark_claim (id, holder_id, registration_number, mark_text, classes, goods, filed, registered, expires,
                                 recorded_by, recorded_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) on conflict (holder_id, registration_number) do nothing`,
        [id, caller.holderId, ...valuesOf(body), caller.id, now],
      );
      if (made === 0) throw recordedBefore();
      await audit(tx, as, { action: "claim.record", subject: body.registrationNumber }, now);
      return claimOf(tx, id);
    }),
  );

  mount(desk, claims.mend, ({ params, body, as, now, work }) =>
    work(async (tx) => {
      const changed = await tx.run(
        `update mark_claim set registration_number = $2, mark_text = $3, classes = $4, goods = $5, filed = $6, registered = $7,
                expires = $8, state = 'claimed', reason = null, updated_at = $9 where id = $1 and state <> 'confirmed'`,
        [params.id, ...valuesOf(body), now],
      );
      if (changed === 0) throw await notOpen(tx, params.id);
      await audit(tx, as, { action: "claim.mend", subject: body.registrationNumber }, now);
      return claimOf(tx, params.id);
    }),
  );

  mount(desk, claims.takeBack, ({ params, as, now, work }) =>
    work(async (tx) => {
      const gone = await tx.run("delete from mark_claim where id = $1 and state <> 'confirmed'", [params.id]);
      if (gone === 0) throw await notOpen(tx, params.id);
      await audit(tx, as, { action: "claim.take-back", subject: params.id }, now);
      return {};
    }),
  );

  mount(desk, claims.prove, async ({ params, as, now, request, work }) => {
    // Asked first: nobody fills the disk through a record that is not theirs.
    await desk.db.transaction(as, (tx) => claimOf(tx, params.id));
    const { file, name, mediaType } = await takeUpload(desk.files, request);
    return work(async (tx) => {
      await recordFile(tx, file, mediaType, now);
      const laid = await tx.run(
        `update mark_claim set proof_name = $2, proof_sha256 = $3, proof_media_type = $4, state = 'claimed', updated_at = $5
          where id = $1 and state <> 'confirmed'`,
        [params.id, name, file.sha256, mediaType, now],
      );
      if (laid === 0) throw await notOpen(tx, params.id);
      await audit(tx, as, { action: "claim.prove", subject: name }, now);
      return claimOf(tx, params.id);
    });
  });

  mount(desk, claims.proof, async ({ params, as, reply, now, work }) => {
    const proof = await work(async (tx) => {
      const row = found(
        await tx.row<{ name: string; sha256: string; mediaType: string }>(
          `select proof_name as name, proof_sha256 as sha256, proof_media_type as "mediaType"
             from mark_claim where id = $1 and proof_sha256 is not null`,
          [params.id],
        ),
        { zh: "此权利证明", en: "This proof" },
      );
      await audit(tx, as, { action: "claim.proof", subject: row.name }, now);
      return row;
    });
    return sendFile(reply, desk.files, proof.sha256, proof.name, proof.mediaType);
  });

  mount(desk, claims.addUser, ({ params, body, caller, now, work }) =>
    work(async (tx) => {
      await openClaim(tx, params.id);
      return writeUser(tx, caller, { claim: params.id }, body, now);
    }),
  );

  mount(desk, claims.addPrice, ({ params, body, caller, now, work }) =>
    work(async (tx) => {
      await openClaim(tx, params.id);
      return writePrice(tx, caller, { claim: params.id }, body, now);
    }),
  );

  mount(desk, claims.decide, ({ params, body, as, now, work }) =>
    work(async (tx) => {
      const claim = await claimOf(tx, params.id);
      if (claim.state !== "claimed") throw decidedBefore();
      const mark = body.confirmed ? await onRegister(tx, params.id, claim, now) : null;
      const why = body.confirmed ? null : body.reason;
      await tx.run("select decide_claim($1, $2, $3, $4)", [params.id, mark, why, now]);
      await audit(
        tx,
        as,
        { action: body.confirmed ? "claim.confirm" : "claim.refuse", subject: claim.registrationNumber },
        now,
      );
      return claimOf(tx, params.id);
    }),
  );
}

const from = "mark_claim c";
const columns = `c.id, coalesce((select h.name from holder h where h.id = c.holder_id), '') as "holderName",
  c.registration_number as "registrationNumber", c.mark_text as "markText", c.classes as "classNumbers", c.goods,
  c.filed as "filedOn", c.registered as "registeredOn", c.expires as "expiresOn", c.proof_name as proof, c.state,
  c.mark_id::text as "markId", c.reason, c.decided_at as "decidedAt", c.recorded_at as "recordedAt",
  (select json_build_object('zh', o.name_zh, 'en', o.name_en) from office o where o.path = c.decided_office) as "decidedBy"`;

async function claimOf(tx: Tx, id: string): Promise<Claim> {
  return found(await tx.row<Claim>(`select ${columns} from ${from} where c.id = $1`, [id]), thisClaim);
}

async function openClaim(tx: Tx, id: string): Promise<void> {
  if ((await claimOf(tx, id)).state === "confirmed") throw await notOpen(tx, id);
}

function valuesOf(body: z.output<typeof ClaimInput>): unknown[] {
  const { registrationNumber, markText, classNumbers, goods, filedOn, registeredOn, expiresOn } = body;
  const days = [filedOn, registeredOn, expiresOn].map((day) => day ?? null);
  return [registrationNumber, markText, [...new Set(classNumbers)].sort((a, b) => a - b), goods, ...days];
}

function rowOnRegister(tx: Tx, number: string): Promise<(MarkRow & { holderId: string | null }) | undefined> {
  return tx.row(`select ${markColumns}, holder_id as "holderId" from mark where registration_number = $1`, [number]);
}

/** The register's row that a claim is confirmed as; where the register has none, it is written from the claim. */
async function onRegister(tx: Tx, id: string, claim: Claim, now: string): Promise<number> {
  const row = await rowOnRegister(tx, claim.registrationNumber);
  const holder = found(
    await tx.row<{ holderId: string }>('select holder_id as "holderId" from mark_claim where id = $1', [id]),
    thisClaim,
  );
  if (row !== undefined && row.holderId !== null && row.holderId !== holder.holderId) throw anothers();
  if (row !== undefined) return row.id;
  const status = statusOf(claim, legalDay(now));
  const written = await tx.row<{ id: number }>(
    `insert into mark (registration_number, mark_text, holder_name, holder_id, classes, goods, status, filed, registered, expires,
                       match_key, detail, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb, $13) returning id`,
    [
      claim.registrationNumber,
      claim.markText,
      claim.holderName,
      holder.holderId,
      claim.classNumbers,
      claim.goods,
      status,
      claim.filedOn,
      claim.registeredOn,
      claim.expiresOn,
      joinedForm(claim.markText),
      JSON.stringify({ claim: id }),
      now,
    ],
  );
  return found(written).id;
}

/** A mark with a day of registration is registered, if its term runs; else it is filed. */
function statusOf({ registeredOn, expiresOn, markText, classNumbers }: Claim, day: IsoDate): string {
  if (registeredOn === null) return "filed";
  const days = {
    registeredOn: registeredOn as IsoDate,
    ...(expiresOn === null ? {} : { expiresOn: expiresOn as IsoDate }),
  };
  const force = inForce({ id: "", markText, classNumbers, status: "registered", ...days }, day);
  return force.inForce ? "registered" : "expired";
}

async function notOpen(tx: Tx, id: string) {
  await claimOf(tx, id);
  return refused(
    409,
    "claim-confirmed",
    {
      zh: "此登记已经核对确认，不再修改。",
      en: "An office has confirmed this record; it is not changed any more.",
    },
    { zh: "权利有变化的，请另行登记。", en: "Where the right has changed, record it anew." },
  );
}
const recordedBefore = () =>
  refused(
    409,
    "claim-exists",
    { zh: "您已经登记过这个注册号。", en: "You have recorded this number already." },
    { zh: "请打开原登记修改。", en: "Open that record and change it." },
  );
const decidedBefore = () =>
  refused(
    409,
    "claim-decided",
    { zh: "此登记已经核对过。", en: "This record has been looked at already." },
    { zh: "请刷新列表。", en: "Reload the list." },
  );
const anothers = () =>
  refused(
    409,
    "mark-of-another",
    {
      zh: "注册簿上此注册号属于另一权利人，不能确认。",
      en: "On the register this number is another holder's; it cannot be confirmed.",
    },
    {
      zh: "请核对注册号；发生转让的，请先更新注册簿。",
      en: "Check the number; where the mark was assigned, bring the register up to date first.",
    },
  );
