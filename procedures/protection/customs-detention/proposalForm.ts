import { field } from "#casework";
import { z } from "zod";
import { choice, day, flag, money, text } from "../../inputs.ts";
import { customsTiers } from "./names.ts";

/** What an officer proposes; the tables say beside it what the benchmarks make of the case. */
export const ProposalInput = z.strictObject({
  punish: flag("给予处罚", "a penalty").default(true),
  tier: choice(customsTiers, "裁量阶次", "tier", {
    zh: "给予处罚的须选择",
    en: "needed where there is a penalty",
  }).optional(),
  fineFen: money("罚款", "fine").optional(),
  outsideBand: text("罚款不在阶次幅度内的理由", "why the fine lies outside the band", {
    hint: {
      zh: "幅度来自公开评述，未核对条文；确须偏离的写明理由，法定上限不得超过",
      en: "the bands come from commentary, not the text: say why; the highest fine of the law holds",
    },
  }).optional(),
  otherPenalties: field(
    z.array(day("处罚日期", "day of the penalty")).max(100),
    "本系统未掌握的海关处罚（依第二十五条）",
    "penalties of Customs under article 25 that this system does not know",
    { widget: "list" },
  ).default([]),
  reasons: text("理由", "reasons"),
});
export type ProposalInput = z.infer<typeof ProposalInput>;
