import type { CaseEvent } from "#casework";
import { routes } from "#contract";
import { audit, loadCase, loadEvents, type Tx } from "#platform";
import { caseView } from "../casework/caseView.ts";
import { groundsOf, liftIn, sealedText, sealIn } from "../casework/seals.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { mount } from "../http/mount.ts";
import { found } from "../http/refused.ts";

const { seals } = routes;
const thisCase = { zh: "此案件", en: "This case" };

/** Sealing of a paper, a file or a value. */
export function mountSeals(desk: Desk): void {
  mount(desk, seals.grounds, ({ params, work }) =>
    work(async (tx) => ({ items: await groundsOf(tx, found(await loadCase(tx, params.id), thisCase).officePath) })),
  );

  mount(desk, seals.seal, ({ params, body, caller, now, work }) =>
    work(async (tx) => {
      await sealIn(desk, tx, caller, { caseId: params.id, ...body }, now);
      return stepped(desk, tx, caller, params.id, now);
    }),
  );

  mount(desk, seals.lift, ({ params, body, caller, now, work }) =>
    work(async (tx) => {
      await liftIn(desk, tx, caller, { caseId: params.id, seal: params.seal, ...body }, now);
      return stepped(desk, tx, caller, params.id, now);
    }),
  );

  mount(desk, seals.look, ({ params, as, now, work }) =>
    work(async (tx) => {
      const text = await sealedText(tx, params.id, params.seal);
      await audit(tx, as, { action: "case.sealed-text", subject: `${params.seal}`, caseId: params.id }, now);
      return { text };
    }),
  );
}

async function stepped(desk: Desk, tx: Tx, caller: Caller, caseId: string, now: string) {
  const view = await caseView(desk, tx, caller, caseId, now);
  const event = found<CaseEvent>((await loadEvents(tx, caseId)).at(-1));
  return { event, case: view };
}
