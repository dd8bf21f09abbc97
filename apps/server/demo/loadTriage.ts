import { addDays, addSeconds, type Instant, legalDay, startOfDay } from "#law";
import { identityOf } from "#platform";
import { actIn } from "../casework/act.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import type { IntentName } from "./intents.ts";
import { watchingOffice } from "./loadListings.ts";

/** What the officer found when looking at a clue that screening should not have raised. */
const reasons: Partial<Record<IntentName, string>> = {
  "second-hand": "genuine-goods",
  compatible: "compatible-use",
  "other-goods": "not-similar",
  "ordinary-words": "generic-word",
  "no-right-in-force": "right-not-in-force",
};

/** Triage of the older clues: wrong ones rejected with their reason, some sent back with a question, two handed to a neighbour. */
export async function loadTriage(desk: Desk, caller: Caller, now: Instant): Promise<void> {
  const waiting = await desk.db.statement<Waiting>(
    `select q.case_id as "caseId", c.version, l.intent, e.at as "lastAt"
       from clue q join case_file c on c.id = q.case_id join listing l on l.id = q.listing_id
       join event e on e.case_id = c.id and e.seq = c.version
      where q.office_path = $1 and q.state = 'new' and e.at < $2 order by q.created_at, q.case_id`,
    [watchingOffice, addSeconds(now, -21 * 86_400)],
  );
  const turns = new Map<string, number>();
  for (const { caseId, version, intent, lastAt } of waiting) {
    const turn = turns.get(intent) ?? 0;
    turns.set(intent, turn + 1);
    const step = stepFor(intent, turn);
    if (step === undefined) continue;
    const at = addSeconds(startOfDay(addDays(legalDay(lastAt), 3)), 15 * 3600);
    await desk.db.transaction(identityOf(caller), (tx) =>
      actIn({ ...desk, now: () => at }, tx, caller, { caseId, expectedVersion: version, ...step }, at),
    );
  }
}

function stepFor(intent: IntentName, turn: number) {
  const reason = reasons[intent];
  if (reason !== undefined) return { action: "reject", input: { reason } };
  if (intent === "one-character" && turn < 4) {
    return {
      action: "ask-for-more",
      input: { question: "请权利人辨认商品图片，并说明该店铺是否经授权。", from: "right-holder" },
    };
  }
  if (intent === "punctuated" && turn < 2) {
    return { action: "hand-over", input: { to: "ip/qc/feng/", reason: "发货地和经营者住所均在枫浦市。" } };
  }
  return undefined;
}

interface Waiting {
  readonly caseId: string;
  readonly version: number;
  readonly intent: IntentName;
  readonly lastAt: Instant;
}
