import { type Power, routes } from "#contract";
import { legalDay } from "#law";
import { audit, invite, recordFile, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import type { Desk } from "../desk.ts";
import { sendFile } from "../http/download.ts";
import { linkOf } from "../http/link.ts";
import { mount } from "../http/mount.ts";
import { found, Refused, refused } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";

const { powers } = routes;
const thisPower = { zh: "此委托", en: "This power of attorney" };

/** Who may act for a holder, in what, and until when. The walls ask the very rows that are written here. */
export function mountPowers(desk: Desk): void {
  mount(desk, powers.list, ({ now, work }) =>
    work(async (tx) => ({
      items: await tx.rows<Power>(`select ${columns} from power_of_attorney p order by p.given_at desc, p.id`, [
        legalDay(now),
      ]),
    })),
  );

  mount(desk, powers.give, async ({ body, caller, as, now, request, work }) => {
    const agent = await desk.db.system((tx) => agentFor(tx, body, now));
    const power = await work(async (tx) => {
      const id = randomUUID();
      await tx.run(
        `insert into power_of_attorney (id, holder_id, agent_id, scope, valid_from, valid_until, given_by, given_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          caller.holderId,
          agent.holderId,
          [...new Set(body.scope)],
          body.validFrom,
          body.validUntil,
          caller.id,
          now,
        ],
      );
      await audit(tx, as, { action: "power.give", subject: body.login, detail: { scope: body.scope } }, now);
      return powerOf(tx, id, now);
    });
    if (agent.link === undefined) return { ...power, link: null, expires: null };
    return { ...power, ...linkOf(request.headers.host, desk.secure, agent.link) };
  });

  mount(desk, powers.prove, async ({ params, as, now, request, work }) => {
    const before = await desk.db.transaction(as, (tx) => powerOf(tx, params.id, now));
    if (before.mine !== "given" || before.file !== null) throw fileLaid();
    const { file, name, mediaType } = await takeUpload(desk.files, request);
    return work(async (tx) => {
      await recordFile(tx, file, mediaType, now);
      await tx.run("update power_of_attorney set file_name = $2, file_sha256 = $3, media_type = $4 where id = $1", [
        params.id,
        name,
        file.sha256,
        mediaType,
      ]);
      await audit(tx, as, { action: "power.prove", subject: name }, now);
      return powerOf(tx, params.id, now);
    });
  });

  mount(desk, powers.file, async ({ params, as, reply, now, work }) => {
    const file = await work(async (tx) => {
      const row = found(
        await tx.row<{ name: string; sha256: string; mediaType: string }>(
          `select file_name as name, file_sha256 as sha256, media_type as "mediaType"
             from power_of_attorney where id = $1 and file_sha256 is not null`,
          [params.id],
        ),
        thisPower,
      );
      await audit(tx, as, { action: "power.file", subject: row.name }, now);
      return row;
    });
    return sendFile(reply, desk.files, file.sha256, file.name, file.mediaType);
  });

  mount(desk, powers.end, ({ params, caller, as, now, work }) =>
    work(async (tx) => {
      const power = await powerOf(tx, params.id, now);
      if (power.endedAt === null) {
        await tx.run("update power_of_attorney set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null", [
          params.id,
          now,
          caller.id,
        ]);
        await audit(tx, as, { action: "power.end", subject: power.agentName }, now);
      }
      return powerOf(tx, params.id, now);
    }),
  );
}

const columns = `p.id, (select h.name from holder h where h.id = p.holder_id) as "holderName",
  (select h.name from holder h where h.id = p.agent_id) as "agentName",
  case when p.holder_id = current_holder() then 'given' else 'held' end as mine, p.scope, p.valid_from as "validFrom",
  p.valid_until as "validUntil", p.file_name as file, p.given_at as "givenAt", p.ended_at as "endedAt",
  (p.ended_at is null and $1::date between p.valid_from and p.valid_until) as "inForce"`;

async function powerOf(tx: Tx, id: string, now: string): Promise<Power> {
  return found(
    await tx.row<Power>(`select ${columns} from power_of_attorney p where p.id = $2`, [legalDay(now), id]),
    thisPower,
  );
}

/** The agent of a login; made, with a link to hand over, where nobody has it. Accounts lie above the walls. */
async function agentFor(
  tx: Tx,
  { login, name }: { readonly login: string; readonly name: string },
  now: string,
): Promise<{ holderId: string; link?: { token: string; expires: string } }> {
  const known = await tx.row<{ holderId: string | null; roles: string[] }>(
    'select holder_id as "holderId", roles from account where lower(login) = lower($1) and not disabled',
    [login],
  );
  if (known?.holderId != null && known.roles.includes("agent")) return { holderId: known.holderId };
  const holderId = randomUUID();
  await tx.run("insert into holder (id, name, created_at) values ($1, $2, $3)", [holderId, name, now]);
  const done = await invite(tx, { login, name, roles: ["agent"], holderId }, now);
  if (done.kind === "refused") throw new Refused(409, done.refusal);
  return { holderId, link: done.link };
}

const fileLaid = () =>
  refused(
    409,
    "power-file-laid",
    {
      zh: "授权委托书由委托人上传一次，不能更换。",
      en: "The file of a power is laid down once, by who gives it.",
    },
    { zh: "需要更换的，请终止此委托后重新委托。", en: "To replace it, end this power and give a new one." },
  );
