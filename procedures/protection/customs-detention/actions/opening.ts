import { type ActionContext, type ActionSpec, field } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { z } from "zod";
import { choice, day, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { regulations } from "../articles.ts";
import type { Right } from "../facts.ts";
import type { Define, DetentionState } from "../frame.ts";
import { channels, directions, partyKinds, rightKinds, triggers } from "../names.ts";

/** A right and, with it, how much of the goods bears it. */
const RightRow = z.strictObject({
  kind: choice(rightKinds, "权利类型", "kind of right"),
  name: line("权利名称（商标、专利或者作品）", "the right: mark, patent or work"),
  recordal: line("海关备案号", "recordal number", {
    hint: { zh: "依职权保护的权利须已备案", en: "needed where Customs act of their own motion" },
  }).optional(),
  holderName: line("权利人", "right holder"),
});
type RightRow = z.infer<typeof RightRow>;

const GoodsRow = z.strictObject({
  goods: line("货物名称", "goods"),
  unit: line("单位", "unit").default("件"),
  quantity: field(z.number().int().min(1).max(1_000_000_000), "数量", "quantity"),
  right: field(
    z.number().int().min(1).max(100),
    "所涉权利（序号）",
    "right it bears (its place in the list)",
  ).optional(),
});

export const goodsFields = {
  rights: field(z.array(RightRow).min(1).max(100), "涉嫌侵犯的权利", "rights said to be infringed", { widget: "rows" }),
  goods: field(z.array(GoodsRow).min(1).max(1000), "货物", "goods", { widget: "rows" }),
  respondentName: line("收发货人", "consignee or consignor"),
  respondentKind: choice(partyKinds, "收发货人类型", "kind of party"),
  respondentIdentifier: line("证件号码或者统一社会信用代码", "identity number or credit code").optional(),
  respondentAddress: line("住所（住址）", "address").optional(),
};

export const declarationFields = {
  direction: choice(directions, "进出境方向", "direction"),
  channel: choice(channels, "渠道", "channel").optional(),
  port: line("口岸", "port"),
  declaration: line("报关单号", "number of the declaration").optional(),
  declaredBrand: line("申报品牌", "declared brand", {
    hint: { zh: "例如：无牌", en: 'such as "unbranded"' },
  }).optional(),
  destination: line("运抵国（地区）或者启运国", "destination or origin").optional(),
  transport: line("运输工具、集装箱号", "means of transport, container").optional(),
};

const SuspicionInput = z.strictObject({
  foundOn: day("发现日期", "found on"),
  trigger: choice(triggers, "发现方式", "how it was found"),
  summary: text("嫌疑情况", "what is suspected"),
  ...declarationFields,
  ...goodsFields,
});

const ApplicationInput = z.strictObject({
  receivedOn: day("收到申请日期", "received on"),
  evidence: text("足以证明侵权事实明显存在的证据", "evidence that the infringement is plain"),
  likelyPort: line("可能的进出境口岸、时间和运输工具", "likely port, time and transport"),
  ...declarationFields,
  ...goodsFields,
});

/** The two ways in: Customs find suspected goods (recorded rights alone), or a holder asks for their detention. */
export function openingActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-suspicion": action({
      name: { zh: "登记侵权嫌疑货物", en: "Record suspected goods" },
      event: "SuspicionRecorded",
      by: ["officer"],
      from: ["new", "watching"],
      weight: "main",
      input: SuspicionInput,
      guard: (_, input, context) =>
        notRecorded(input.rights) ??
        rowFault(input) ??
        inFuture(input.foundOn, context, "发现日期", "the day of the find"),
      facts: (state, { foundOn, trigger, summary, ...given }) => ({
        mode: "ex-officio",
        suspicion: summary,
        declaration: declarationOf(given, trigger, foundOn),
        ...goodsOf(state, given),
      }),
      joins: joining,
      next: "suspected",
      article: regulations("16"),
    }),

    "receive-application": action({
      name: { zh: "接收扣留侵权嫌疑货物申请", en: "Receive an application for detention" },
      event: "ApplicationReceived",
      by: ["officer"],
      from: ["new", "watching"],
      weight: "main",
      input: ApplicationInput,
      guard: (_, input, context) =>
        severalHolders(input.rights) ??
        rowFault(input) ??
        inFuture(input.receivedOn, context, "收到申请日期", "the day of receipt"),
      facts: (state, { receivedOn, evidence, likelyPort, ...given }, { actor }) => ({
        mode: "on-application",
        suspicion: evidence,
        declaration: declarationOf(given, "application", receivedOn),
        application: { evidence, likelyPort, receivedOn, on: receivedOn, by: actor.name ?? actor.id },
        ...goodsOf(state, given),
        holders: Object.fromEntries(
          [...holderParties(state, given.rights).values()].map((id) => [
            id,
            { answer: { kind: "applies" as const, text: evidence, on: receivedOn, by: actor.name ?? actor.id } },
          ]),
        ),
      }),
      joins: joining,
      next: "applied",
      article: regulations("13"),
    }),
  };
}

interface GoodsGiven {
  readonly rights: readonly RightRow[];
  readonly goods: readonly z.infer<typeof GoodsRow>[];
  readonly respondentName: string;
  readonly respondentKind: keyof typeof partyKinds;
  readonly respondentIdentifier?: string | undefined;
  readonly respondentAddress?: string | undefined;
}

interface DeclarationGiven {
  readonly direction: keyof typeof directions;
  readonly channel?: keyof typeof channels | undefined;
  readonly port: string;
  readonly declaration?: string | undefined;
  readonly declaredBrand?: string | undefined;
  readonly destination?: string | undefined;
  readonly transport?: string | undefined;
}

function declarationOf(given: DeclarationGiven, trigger: keyof typeof triggers, on: IsoDate) {
  const { direction, channel, port, declaration, declaredBrand, destination, transport } = given;
  return {
    direction,
    port,
    trigger,
    on,
    ...(declaration !== undefined && { number: declaration }),
    ...(channel !== undefined && { channel }),
    ...(declaredBrand !== undefined && { declaredBrand }),
    ...(destination !== undefined && { destination }),
    ...(transport !== undefined && { transport }),
  };
}

function goodsOf(state: DetentionState, given: GoodsGiven) {
  const { respondentName: name, respondentKind: kind, respondentIdentifier, respondentAddress } = given;
  const rights = rightsOf(state, given.rights);
  return {
    rights,
    goods: given.goods.map(({ right, ...row }, index) => {
      const borne = right ?? (rights.length === 1 ? 1 : undefined);
      return { ...row, id: String(index + 1), ...(borne !== undefined && { right: `R${borne}` }) };
    }),
    respondent: {
      name,
      kind,
      ...(respondentIdentifier !== undefined && { identifier: respondentIdentifier }),
      ...(respondentAddress !== undefined && { address: respondentAddress }),
    },
  };
}

/** Each right with the party of its holder: one that the case was opened with where the names agree, else a new one. */
function rightsOf(state: DetentionState, rows: readonly RightRow[]): Right[] {
  const ids = holderParties(state, rows);
  return rows.map(({ holderName, ...row }, index) => ({
    ...row,
    id: `R${index + 1}`,
    holder: ids.get(holderName) ?? "holder",
  }));
}

function holderParties({ parties }: DetentionState, rows: readonly RightRow[]): ReadonlyMap<string, string> {
  const present = parties.filter(({ role }) => role === "holder");
  const names = [...new Set(rows.map(({ holderName }) => holderName))];
  const taken = new Set(present.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const name of names) {
    const known = present.find((party) => party.name === name)?.id;
    const only = names.length === 1 && present.length === 1 ? present[0]?.id : undefined;
    let id = known ?? only;
    for (let at = 1; id === undefined; at += 1) {
      const next = at === 1 ? "holder" : `holder${at}`;
      if (!taken.has(next)) id = next;
    }
    taken.add(id);
    ids.set(name, id);
  }
  return ids;
}

function joining(state: DetentionState, { rights, respondentName }: GoodsGiven) {
  const { parties } = state;
  const holders = [...holderParties(state, rights)].map(([name, id]) => ({ id, role: "holder", name }));
  const respondent = { id: "respondent", role: "respondent", name: respondentName };
  return [...holders, respondent].filter(({ id }) => !parties.some((party) => party.id === id));
}

/** Of their own motion Customs act for recorded rights alone. */
function notRecorded(rights: readonly RightRow[]): Refusal | undefined {
  const bare = rights.filter(({ recordal }) => recordal === undefined).map(({ name }) => name);
  if (bare.length === 0) return undefined;
  return refuse(
    "right-not-recorded",
    [
      `依职权保护只适用于已备案的知识产权，未填备案号：${bare.join("、")}。`,
      `Customs act of their own motion for recorded rights alone; no recordal: ${bare.join(", ")}.`,
    ],
    [
      "请填写备案号；未备案的，告知权利人可以提出扣留申请。",
      "Give the recordal number; where there is none, tell the holder that it may apply for detention.",
    ],
    regulations("16"),
  );
}

/** An application is one holder's. */
function severalHolders(rights: readonly RightRow[]): Refusal | undefined {
  if (new Set(rights.map(({ holderName }) => holderName)).size === 1) return undefined;
  return refuse(
    "several-applicants",
    ["一份申请只能由一个权利人提出。", "An application is made by one right holder."],
    ["请按权利人分别登记。", "Enter one for each holder."],
    regulations("13"),
  );
}

function rowFault({ rights, goods }: Pick<GoodsGiven, "rights" | "goods">): Refusal | undefined {
  const wrong = goods.find(({ right }) => right !== undefined && right > rights.length);
  if (wrong === undefined) return undefined;
  return refuse(
    "no-such-right",
    [
      `“${wrong.goods}”所填权利序号${wrong.right}不在权利清单中（共${rights.length}项）。`,
      `"${wrong.goods}" names right ${wrong.right}; the list has ${rights.length}.`,
    ],
    ["请填写清单中的序号，或者不填。", "Give a place in the list, or leave it out."],
    regulations("13"),
  );
}

export function inFuture(
  on: IsoDate,
  { today }: Pick<ActionContext, "today">,
  zh: string,
  en: string,
): Refusal | undefined {
  if (on <= today) return undefined;
  return refuse(
    "day-in-the-future",
    [`${zh}（${on}）晚于办理日期（${today}）。`, `${en} (${on}) lies after the day of this act (${today}).`],
    ["请核对日期。", "Check the day."],
    regulations("16"),
  );
}
