import type { Procedure } from "#casework";
import { routes } from "#contract";
import { audit, type Tx } from "#platform";
import {
  approvers,
  Chain,
  chainFault,
  chainKey,
  type ChainStep,
  Gate,
  gateKey,
  gateNames,
  standardGates,
} from "#procedures";
import { cite } from "#statutes";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { mount } from "../http/mount.ts";
import { found, Refused } from "../http/refused.ts";

const { approvals } = routes;

/** Approval as data of the office: it holds for the office and all below it, until one of them sets its own. */
export function mountApprovals(desk: Desk): void {
  mount(desk, approvals.list, ({ caller, work }) =>
    work(async (tx) => {
      const set = await settingsWithPlace(tx, caller.officePath ?? "");
      return { procedures: desk.rules.procedures.filter(hasApproval).map((procedure) => shown(procedure, set)) };
    }),
  );

  mount(desk, approvals.setChain, ({ params, body, caller, as, now, work }) => {
    const procedure = desk.rules.procedure(params.procedure);
    found(Object.hasOwn(procedure.documents, params.document) || undefined, { zh: "此文书", en: "This paper" });
    const fault = body.chain === null ? undefined : chainFault(procedure, params.document, stepsOf(body.chain));
    if (fault !== undefined) throw new Refused(422, fault);
    const key = chainKey(procedure.id, params.document);
    return work(async (tx) => {
      await keep(tx, caller, key, body.chain, now);
      const detail = { value: body.chain, reason: body.reason };
      await audit(tx, as, { action: "approval.chain", subject: key, detail }, now);
      return {};
    });
  });

  mount(desk, approvals.setGate, ({ params, body, caller, as, now, work }) => {
    const procedure = desk.rules.procedure(params.procedure);
    const gate = found(hasApproval(procedure) ? gateNames.find((each) => each === params.gate) : undefined, {
      zh: "此项",
      en: "This",
    });
    const key = gateKey(procedure.id, gate);
    return work(async (tx) => {
      await keep(tx, caller, key, body.value, now);
      await audit(
        tx,
        as,
        { action: "approval.gate", subject: key, detail: { value: body.value, reason: body.reason } },
        now,
      );
      return {};
    });
  });
}

/** A procedure in which somebody approves a paper. */
function hasApproval(procedure: Procedure): boolean {
  return Object.values(procedure.documents).some(({ approval }) => approval !== undefined);
}

type Placed = ReadonlyMap<string, { readonly value: unknown; readonly at: string }>;

function shown(procedure: Procedure, set: Placed) {
  return {
    id: procedure.id,
    name: procedure.name,
    roles: approvers(procedure).map((id) => ({ id, name: procedure.roles[id] ?? { zh: id, en: id } })),
    papers: Object.entries(procedure.documents).map(([document, { name, approval = [] }]) => {
      const standard = approval.map((role) => ({ role }));
      const own = set.get(chainKey(procedure.id, document));
      const chain = Chain.safeParse(own?.value).data;
      return {
        document,
        name,
        standard,
        chain: chain ?? standard,
        setAt: chain === undefined ? null : (own?.at ?? null),
      };
    }),
    gates: gateNames.map((gate) => {
      const own = set.get(gateKey(procedure.id, gate));
      const value = Gate.safeParse(own?.value).data;
      return {
        gate,
        standard: standardGates[gate],
        value: value ?? standardGates[gate],
        setAt: value === undefined ? null : (own?.at ?? null),
        confidence: "unverified",
        article: cite("penalty-law", gate === "legal-review" ? "58" : "57"),
      };
    }),
  };
}

/** What holds in an office, with the office that set it: the nearest one above, or itself. */
async function settingsWithPlace(tx: Tx, officePath: string): Promise<Placed> {
  const rows = await tx.rows<{ key: string; value: unknown; at: string }>(
    `select key, value, office_path as at from setting
      where starts_with($1, office_path) and starts_with(key, 'approval.') order by length(office_path)`,
    [officePath],
  );
  return new Map(rows.map(({ key, value, at }) => [key, { value, at }]));
}

async function keep(tx: Tx, caller: Caller, key: string, value: unknown, now: string): Promise<void> {
  if (value === null) {
    await tx.run("delete from setting where office_path = $1 and key = $2", [caller.officePath, key]);
    return;
  }
  await tx.run(
    `insert into setting (office_path, key, value, set_by, set_at) values ($1, $2, $3::jsonb, $4, $5)
     on conflict (office_path, key) do update set value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at`,
    [caller.officePath, key, JSON.stringify(value), caller.id, now],
  );
}

function stepsOf(chain: readonly { role: string; fineAtLeastFen?: number | undefined }[]): ChainStep[] {
  return chain.map(({ role, fineAtLeastFen }) => ({
    role,
    ...(fineAtLeastFen === undefined ? {} : { fineAtLeastFen }),
  }));
}
