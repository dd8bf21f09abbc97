import { AdjudicationDraft, ComplaintDraft, type FilingDraft } from "#contract";
import { addDays, addSeconds, type Instant, legalDay, startOfDay } from "#law";
import { identityOf, type Tx } from "#platform";
import { actIn } from "../casework/act.ts";
import { complaintView } from "../complaints/complaintView.ts";
import { sendComplaint } from "../complaints/send.ts";
import { takeIn } from "../complaints/takeIn.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { callerOf, peopleOf } from "./loadCases.ts";

const lan = "ip/qc/lan/";
const holder = "demo-holder-02";

/**
 * Gives the demonstration's parties a life: a mark recorded and not yet confirmed, an agent, a complaint that the office sent
 * back, one half written, a request for adjudication that waits at the office, another half written, and a
 * respondent whose notice lies unopened. Loaded before, it stays as it is.
 */
export async function loadParties(desk: Desk, now: Instant): Promise<void> {
  const [before] = await desk.db.statement("select 1 as yes from complaint limit 1");
  if (before !== undefined) return;
  const today = legalDay(now);
  const at = (day: number, hour: number) => addSeconds(startOfDay(addDays(today, day)), hour * 3600);
  const complainant = await callerOf(desk, "holder");
  await desk.db.transaction(identityOf(complainant), async (tx) => {
    await recordMark(tx, complainant, at(-6, 9), addDays(today, -800));
    await appointAgent(tx, complainant, at(-5, 10), today);
  });
  const sent = await complaint(desk, complainant, whole("满仓副食店（演示）"), at(-4, 10));
  const then = (moment: Instant) => ({ ...desk, now: () => moment });
  await desk.db.transaction(identityOf(complainant), (tx) =>
    sendComplaint(then(at(-3, 10)), tx, complainant, { id: sent, version: 1 }, at(-3, 10)),
  );
  await complaint(
    desk,
    complainant,
    { facts: "网店在饼干包装上使用与“禾簌”近似的标识。", respondents: [{ name: "麦浪零食店（演示）" }] },
    at(-1, 16),
  );
  const asked = await filing(desk, complainant, adjudication(addDays(today, -40)), at(-1, 15));
  await desk.db.transaction(identityOf(complainant), (tx) =>
    sendComplaint(then(at(-1, 17)), tx, complainant, { id: asked, version: 1 }, at(-1, 17)),
  );
  await filing(desk, complainant, AdjudicationDraft.parse({ kind: "adjudication", ...dispute }), at(-2, 18));
  const { officer } = await peopleOf(desk, "lan");
  await desk.db.transaction(identityOf(officer), async (tx) => {
    const waiting = await complaintView(desk, tx, officer, sent);
    const taken = await takeIn(then(at(-2, 9)), tx, officer, waiting, at(-2, 9));
    await actIn(
      then(at(-1, 9)),
      tx,
      officer,
      {
        caseId: taken.caseId ?? "",
        action: "request-correction",
        expectedVersion: 1,
        input: {
          missing: ["identity"],
          details: "请提交投诉人的营业执照复印件，并注明与原件一致。",
          until: addDays(today, 12),
        },
      },
      at(-1, 9),
    );
  });
  await desk.db.system((tx) =>
    tx.run(
      `insert into party_account (case_id, party_id, holder_id, invited_by, invited_at)
       select p.case_id, p.party_id, 'demo-respondent', $1, $2 from case_party p where p.role = 'respondent' and p.name = '纸页文创店（演示）'`,
      [officer.id, now],
    ),
  );
}

async function recordMark(tx: Tx, { id }: Caller, at: Instant, registered: string): Promise<void> {
  await tx.run(
    `insert into mark_claim (id, holder_id, registration_number, mark_text, classes, goods, registered, expires,
                             recorded_by, recorded_at, updated_at)
     values ('demo-claim', $1, 'DEMO900001', '霁川晨露', '{30,32}', '茶饮料；矿泉水', $2::date, ($2::date + interval '10 years')::date, $3, $4, $4)`,
    [holder, registered, id, at],
  );
  await tx.run(
    `insert into authorised_user (id, holder_id, claim_id, seller, platform, created_at)
     values ('demo-claim-user', $1, 'demo-claim', '霁川食品旗舰店（演示）', '', $2)`,
    [holder, at],
  );
}

async function appointAgent(tx: Tx, { id }: Caller, at: Instant, today: ReturnType<typeof legalDay>): Promise<void> {
  await tx.run(
    `insert into power_of_attorney (id, holder_id, agent_id, scope, valid_from, valid_until, given_by, given_at)
     values ('demo-power', $1, 'demo-agent', '{complain,receive}', $2, $3, $4, $5)`,
    [holder, addDays(today, -5), addDays(today, 360), id, at],
  );
}

async function complaint(desk: Desk, caller: Caller, body: object, at: Instant): Promise<string> {
  const [mark] = await desk.db.statement<{ id: string }>(
    "select id::text as id from mark where holder_id = 'demo-holder-02' and status = 'registered' order by id limit 1",
  );
  return filing(desk, caller, ComplaintDraft.parse({ right: { kind: "mark", id: mark?.id ?? "" }, ...body }), at);
}

function filing(desk: Desk, caller: Caller, body: FilingDraft, at: Instant): Promise<string> {
  return desk.db.transaction(identityOf(caller), async (tx) => {
    const id = `demo-${body.kind}-${legalDay(at)}`;
    await tx.run(
      `insert into complaint (id, holder_id, account_id, kind, office_path, body, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $7)`,
      [id, holder, caller.id, body.kind, lan, JSON.stringify(body), at],
    );
    return id;
  });
}

const dispute = {
  officePath: lan,
  patent: { kind: "design", number: "DEMO-ZL-900002", title: "糕点礼盒" },
  respondents: [{ name: "松风食品厂（演示）", address: "演示市示例路21号" }],
  contact: { name: "权利人代表甲", phone: "演示电话" },
};

function adjudication(knownOn: ReturnType<typeof legalDay>): FilingDraft {
  return AdjudicationDraft.parse({
    kind: "adjudication",
    ...dispute,
    standing: "patentee",
    acts: ["make", "sell"],
    matter: "责令停止制造、销售被控礼盒。",
    reasons: "被请求人制造、销售的礼盒与我公司外观设计专利的整体视觉效果无实质性差异。",
    knownOn,
    venue: "respondent",
    otherRoute: "none",
    copies: 1,
  });
}

function whole(name: string): object {
  return {
    officePath: lan,
    facts: "该店在网店和店内销售的米面包装上突出使用我公司的商标，非我公司或者我公司许可的人生产。",
    respondents: [{ name, address: "演示市示例路18号" }],
    listings: [1, 2, 3].map((number) => ({
      url: `https://shop.example/demo/${number}`,
      title: `霁禾 优选米面 ${number}号`,
      seller: name,
      platform: "演示平台",
      priceFen: 3_990 + number * 100,
    })),
    contact: { name: "权利人代表甲", phone: "演示电话" },
  };
}
