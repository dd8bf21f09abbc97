import type { Party } from "#casework";
import type { Bilingual, Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import { type Declared, declarantOf } from "./declared.ts";
import type { ClueState } from "./frame.ts";
import { notAccepted } from "./leadFromClue.ts";
import { channels, directions } from "./names.ts";

/** What opens the customs case that an accepted clue of a declaration becomes: its title, its parties, and its first action. */
export interface LeadFromDeclarationClue {
  readonly procedure: "customs-detention";
  readonly title: string;
  readonly parties: readonly Party[];
  readonly action: "record-suspicion";
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * The customs case of an accepted clue. `clueNumber`: as the office numbers it; `holderId`: the holder's account, where it
 * has one; `recordal`: the recordal number, where it is known and the officer wrote none. Without the recordal number of the right the customs procedure refuses to act of its own motion, and says so.
 */
export function leadFromDeclarationClue(
  { facts }: ClueState,
  clue: { readonly number: string; readonly holderId?: string; readonly recordal?: string },
): { readonly lead: LeadFromDeclarationClue } | { readonly refusal: Refusal } {
  const { accepted, mergedDeclarations = [], raised } = facts;
  const declaration = raised?.declaration;
  if (raised === undefined || accepted === undefined || declaration === undefined) return { refusal: notAccepted() };
  const { holderName, markText } = raised;
  if (holderName === undefined) return { refusal: noHolder(markText) };
  const lines = (raised.declarationIds?.length ?? 0) + mergedDeclarations.length;
  const holder = { id: "holder", role: "holder", name: holderName };
  const recordal = accepted.recordal ?? clue.recordal;
  const { channel, declaredBrand, direction, number, port, to, from, transport } = declaration;
  const destination = direction === "import" ? from : to;
  return {
    lead: {
      procedure: "customs-detention",
      title: accepted.title.slice(0, 300),
      parties: [
        { id: "respondent", role: "respondent", name: accepted.respondentName },
        { ...holder, ...(clue.holderId !== undefined && { holderId: clue.holderId }) },
      ],
      action: "record-suspicion",
      input: {
        foundOn: accepted.on,
        trigger: "declaration-screening",
        summary: summaryOf(declaration, { clueNumber: clue.number, markText, lines, note: accepted.note ?? "" }),
        direction,
        ...(channel !== undefined && { channel }),
        port,
        declaration: number,
        ...(declaredBrand !== undefined && { declaredBrand }),
        ...(destination !== undefined && { destination }),
        ...(transport !== undefined && { transport }),
        rights: [
          {
            kind: "trademark",
            name: markText.slice(0, 200),
            ...(recordal !== undefined && { recordal }),
            holderName,
          },
        ],
        goods: [goodsOf(declaration)],
        respondentName: accepted.respondentName,
        respondentKind: channel === "traveller" ? "individual" : "company",
      },
    },
  };
}

/** Whole pieces as declared; a weight with decimals, or no quantity at all, is one batch that says how much it is. */
function goodsOf({ goods, quantity, unit = "件" }: Declared) {
  const name = goods.slice(0, 150);
  if (quantity !== undefined && Number.isInteger(quantity) && quantity <= 1_000_000_000)
    return { goods: name, unit, quantity, right: 1 };
  const much = quantity === undefined ? "" : `（申报${quantity}${unit}）`;
  return { goods: `${name}${much}`, unit: "批", quantity: 1, right: 1 };
}

interface Told {
  readonly clueNumber: string;
  readonly markText: string;
  readonly lines: number;
  readonly note: string;
}

/** In one paragraph: what was declared, by whom, and how many lines of declarations the clue gathers. */
function summaryOf(declared: Declared, { clueNumber, lines, markText, note }: Told): string {
  const named = (name: Bilingual | undefined) => (name === undefined ? "" : `（${name.zh}）`);
  const { channel, consignee, consignor, currency = "CNY", goods, hsCode, line, number, quantity, unit } = declared;
  const parts = [
    `报关单筛查线索${clueNumber}：${declarantOf(declared)}于${declared.declaredOn}在${declared.port}以报关单${number}第${line}项申报${directions[declared.direction].zh}${named(channel && channels[channel])}“${goods}”`,
    hsCode === undefined ? "" : `商品编码${hsCode}`,
    quantity === undefined ? "" : `数量${quantity}${unit ?? ""}`,
    declared.valueFen === undefined ? "" : `总价${(declared.valueFen / 100).toFixed(2)} ${currency}`,
    `发货人${consignor}`,
    consignee === undefined ? "" : `收货人${consignee}`,
    `涉嫌侵犯“${markText}”注册商标专用权，共${lines}项报关单商品`,
  ];
  return `${parts.filter((part) => part !== "").join("，")}。${note}`;
}

function noHolder(markText: string): Refusal {
  return refuse(
    "holder-unknown",
    [
      `商标“${markText}”没有登记权利人，不知道通知谁。`,
      `No holder of the mark “${markText}” is known, so nobody can be told.`,
    ],
    ["请先在商标中补充权利人。", "Add the holder to the mark first."],
    cite("house", "1"),
  );
}
