import type { Bilingual, Refusal } from "#law";
import type { Procedure } from "./procedure.ts";
import { refusal } from "./refusals.ts";

/** The two steps of a seal, the same in every procedure. */
export const sealSteps = {
  seal: { zh: "封存", en: "Seal" },
  "lift-seal": { zh: "解除封存", en: "Lift a seal" },
} as const satisfies Record<string, Bilingual>;

/** The refusals of sealing. None of them tells what is sealed. */
export const sealRefusals = {
  notYours(procedure: Procedure, step: keyof typeof sealSteps, roles: readonly string[] = []): Refusal {
    const { zh, en } = sealSteps[step];
    if (roles.length === 0)
      return refusal(
        "nothing-is-sealed-here",
        `“${procedure.name.zh}”程序中不办理封存。`,
        `Nothing is sealed in the procedure "${procedure.name.en}".`,
        "需要限制查看的，请由负责人封存整个案件。",
        "Where it must not be seen, the head seals the whole case.",
      );
    const names = roles.map((role) => procedure.roles[role] ?? { zh: role, en: role });
    return refusal(
      "wrong-role",
      `“${zh}”须由${names.map((name) => name.zh).join("、")}办理。`,
      `"${en}" is for: ${names.map((name) => name.en).join(", ")}.`,
      `请交由${names.map((name) => name.zh).join("或")}办理。`,
      `Pass it to: ${names.map((name) => name.en).join(" or ")}.`,
    );
  },
  noGround(grounds: readonly Bilingual[]): Refusal {
    return refusal(
      "no-seal-ground",
      "封存须选择本单位设定的一项事由。",
      "A seal needs one of the grounds that this office has set.",
      `请从下列事由中选择：${grounds.map(({ zh }) => zh).join("、")}。`,
      `Choose one of: ${grounds.map(({ en }) => en).join("; ")}.`,
    );
  },
  noReason(): Refusal {
    return refusal(
      "no-seal-reason",
      "封存和解除封存都须写明理由。",
      "Sealing and lifting a seal need a reason.",
      "请写明理由；理由记入案件日志，不要写入被封存的内容。",
      "Say why. The docket shows the reason, so do not repeat what is sealed.",
    );
  },
  reasonTells(): Refusal {
    return refusal(
      "reason-tells-it",
      "理由中写有要封存的内容，而理由会在案件日志中显示。",
      "The reason repeats what is to be sealed, and the docket shows the reason.",
      "请改写理由，不要写入该内容。",
      "Word the reason without it.",
    );
  },
  noReader(reader: string): Refusal {
    return refusal(
      "no-such-reader",
      `“${reader}”不是本案可以指定的查看人。`,
      `"${reader}" is nobody for whom a seal of this case can stay open.`,
      "请从列出的身份、承办人和当事人中选择。",
      "Choose among the roles, officers and parties listed.",
    );
  },
  noPaper(id: string): Refusal {
    return refusal(
      "no-such-paper",
      `本案没有文书“${id}”。`,
      `This case has no paper "${id}".`,
      "请从本案的文书列表中选择。",
      "Choose one of the papers of this case.",
    );
  },
  noField(entry: number): Refusal {
    return refusal(
      "no-field-to-seal",
      `第${entry}条记录中没有这一项可以封存的文字内容。`,
      `Entry ${entry} has no such text that could be sealed.`,
      "只有填写的文字可以单独封存；选项、日期和数额请随文书或者整案封存。",
      "Only text that was typed in is sealed by itself; seal the paper or the whole case for choices, days and amounts.",
    );
  },
  tooShort(name: Bilingual): Refusal {
    return refusal(
      "too-short-to-seal",
      `“${name.zh}”的内容太短，封存后会误遮其他记录。`,
      `What "${name.en}" says is so short that sealing it would hide other words.`,
      "请封存载有该内容的文书或者证据；也可以先更正记录，写成完整的内容。",
      "Seal the paper or file that holds it, or first correct the entry so that it says it in full.",
    );
  },
  namesAParty(name: Bilingual): Refusal {
    return refusal(
      "names-a-party",
      `“${name.zh}”写的是当事人的名称，案件各处都要用到。`,
      `"${name.en}" is part of the name of a party, which the whole case uses.`,
      "请由负责人封存整个案件；对外公开时，请制作公开版。",
      "The head seals the whole case; for publication, make a redacted copy.",
    );
  },
  inTheTitle(): Refusal {
    return refusal(
      "in-the-title",
      "该内容写在案由中，各处列表都会显示。",
      "The title of the case holds this value, and every list shows the title.",
      "请由负责人封存整个案件。",
      "The head seals the whole case.",
    );
  },
  carriesTheCase(name: Bilingual): Refusal {
    return refusal(
      "carries-the-case",
      `案件的办理要用到“${name.zh}”的内容，不能单独封存。`,
      `The case itself rests on what "${name.en}" says; it cannot be sealed by itself.`,
      "请封存载有该内容的文书，或者由负责人封存整个案件。",
      "Seal the papers that hold it, or have the head seal the whole case.",
    );
  },
  alreadySealed(name: Bilingual): Refusal {
    return refusal(
      "already-sealed",
      `“${name.zh}”已经封存。`,
      `"${name.en}" is sealed already.`,
      "需要改变查看范围的，请先解除封存再重新封存。",
      "To change for whom it opens, lift the seal and set it again.",
    );
  },
  noSeal(seal: number): Refusal {
    return refusal(
      "no-such-seal",
      `本案没有第${seal}号封存。`,
      `This case has no seal ${seal}.`,
      "请从封存列表中选择。",
      "Choose one of the seals listed.",
    );
  },
  alreadyLifted(name: Bilingual): Refusal {
    return refusal(
      "already-lifted",
      `“${name.zh}”的封存已经解除。`,
      `The seal of "${name.en}" is lifted already.`,
      "无需办理。",
      "Nothing is left to do.",
    );
  },
  liftedWith(name: Bilingual, seal: number): Refusal {
    return refusal(
      "lifted-with-its-value",
      `《${name.zh}》因载有第${seal}号封存的内容而封存。`,
      `The paper "${name.en}" is closed because it holds what seal ${seal} hides.`,
      `请解除第${seal}号封存，文书随之开放。`,
      `Lift seal ${seal}: the paper opens with it.`,
    );
  },
  notOpen(name: Bilingual): Refusal {
    return refusal(
      "seal-not-open",
      `您不在“${name.zh}”封存后可以查看的人员之列。`,
      `The seal of "${name.en}" does not open for you.`,
      "请由可以查看的人员办理；查看范围列在封存记录中。",
      "Ask somebody for whom it opens; the record of the seal lists them.",
    );
  },
};
