import { type ActionContext, type ActionSpec, field, type FieldChoice } from "#casework";
import { addMonths, type Refusal } from "#law";
import { z } from "zod";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { NoticeFacts } from "../facts.ts";
import { type Define, type NoticeState, running } from "../frame.ts";
import { linesStanding, upheldBySeller } from "../lineBook.ts";
import { writtenLines } from "../lineRange.ts";
import { shopMeasures } from "../names.ts";
import { house, law } from "../refusals.ts";
import { settingOf } from "../settings.ts";
import { periodOf } from "../standing.ts";

/** A shop that comes back, and a platform that does not act. */
export function offenderActions(action: Define): Record<string, ActionSpec> {
  return {
    "mark-offender": action({
      name: { zh: "认定多次侵权经营者", en: "Mark a repeat offender" },
      event: "OffenderMarked",
      by: ["head"],
      from: running,
      input: z.strictObject({
        seller: field(z.string().min(1).max(300), "平台内经营者", "seller", {
          choicesIn: (state): FieldChoice[] =>
            upheldBySeller(state.facts as Partial<NoticeFacts>).map(({ seller, lines }) => ({
              value: seller,
              name: { zh: `${seller}（本通知${lines}件）`, en: `${seller} (${lines} lines of this notice)` },
            })),
        }),
        measure: choice(shopMeasures, "对店铺的措施", "measure against the shop"),
        note: text("说明", "account"),
      }),
      guard: (state, { seller }, context) => {
        if (state.facts.offenders?.some((each) => each.seller === seller) === true) return markedAlready(seller);
        const count = upheldOf(state, seller, context);
        const needed = settingOf(context, "repeat-lines");
        return count < needed ? tooFew(seller, count, needed) : undefined;
      },
      adds: (state, { seller, measure, note }, context) => ({
        offenders: [
          {
            seller,
            measure,
            note,
            lines: upheldOf(state, seller, context),
            by: context.actor.name ?? context.actor.id,
            on: context.today,
          },
        ],
      }),
      documents: ({ facts }) => [
        { document: "offenderNotice", of: `O${facts.offenders?.length ?? 0}`, to: "platform" },
      ],
      mayIssue: ["offenderNotice"],
      article: house,
    }),

    "refer-failure": action({
      name: { zh: "移送查处平台未采取措施", en: "Refer a platform that did not act" },
      event: "FailureReferred",
      by: ["officer"],
      from: ["notified"],
      input: z.strictObject({
        account: text("平台未及时采取措施的情况", "what the platform did not do"),
        authority: line("移送的市场监督管理部门", "market regulation authority it goes to"),
      }),
      ready: (state, context) => notLate(state, context),
      adds: ({ facts }, { account, authority }, { actor, today }) => ({
        failures: [
          {
            lines: writtenLines(linesStanding(facts, "pending")),
            account,
            authority,
            by: actor.name ?? actor.id,
            on: today,
          },
        ],
      }),
      documents: ["failureLetter"],
      article: law("84"),
    }),
  };
}

interface EarlierNotice {
  readonly seller: string;
  readonly lines: number;
  readonly on: string;
}

/** Upheld lines of a seller: of this notice, and of those closed within twelve months that the asker may see (`known.earlierNotices`). */
function upheldOf({ facts }: NoticeState, seller: string, { known, today }: ActionContext): number {
  const own = upheldBySeller(facts).find((each) => each.seller === seller)?.lines ?? 0;
  const earlier = (known["earlierNotices"] ?? []) as readonly EarlierNotice[];
  const since = addMonths(today, -12);
  return earlier
    .filter((each) => each.seller === seller && each.on >= since)
    .reduce((sum, { lines }) => sum + lines, own);
}

function tooFew(seller: string, count: number, needed: number): Refusal {
  return refuse(
    "no-repeat-offender",
    [
      `${seller}十二个月内维持措施的商品为${count}件，认定须达到${needed}件（本单位规则）。`,
      `Of ${seller} ${count} lines were upheld within twelve months; ${needed} are needed (a rule of the house).`,
    ],
    ["未达到的，不作认定；件数由本单位设定。", "With fewer it is none; the office sets how many."],
    house,
  );
}

function markedAlready(seller: string): Refusal {
  return refuse(
    "offender-already-marked",
    [`${seller}在本案已经认定。`, `${seller} is marked in this case already.`],
    ["无需再次认定。", "Nothing more needs to be done."],
    house,
  );
}

/** The target is over and lines are not answered; of a platform still within it nothing is said. */
function notLate(state: NoticeState, context: ActionContext): Refusal | undefined {
  const due = periodOf(state, "measure", context)?.due;
  if (due !== undefined && context.today > due) return undefined;
  return refuse(
    "platform-not-late",
    [
      `平台采取措施的目标期限${due === undefined ? "尚未开始" : `至${due}`}。`,
      `The platform's target ${due === undefined ? "has not begun" : `runs until ${due}`}.`,
    ],
    ["期限届满仍未采取措施的，再行移送。", "Refer it where it has not acted when that is over."],
    law("84"),
  );
}
