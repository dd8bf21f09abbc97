import type { Bilingual, Refusal } from "#law";
import type { Procedure } from "./procedure.ts";
import { refusal } from "./refusals.ts";

/** The refusals that a copy for publication gives, whatever the procedure. */
export const copyRefusals = {
  notYours(procedure: Procedure, step: Bilingual, roles: readonly string[] = []): Refusal {
    if (roles.length === 0)
      return refusal(
        "no-public-copies",
        `“${procedure.name.zh}”程序中不制作公开版。`,
        `No copies for publication are made in the procedure "${procedure.name.en}".`,
        "需要公开的，请在有公示的案件中办理。",
        "Make it in a case whose decision is published.",
      );
    const names = roles.map((role) => procedure.roles[role] ?? { zh: role, en: role });
    return refusal(
      "wrong-role",
      `“${step.zh}”须由${names.map(({ zh }) => zh).join("、")}办理。`,
      `"${step.en}" is for: ${names.map(({ en }) => en).join(", ")}.`,
      `请交由${names.map(({ zh }) => zh).join("或")}办理。`,
      `Pass it to: ${names.map(({ en }) => en).join(" or ")}.`,
    );
  },
  nothingWaits(name: Bilingual): Refusal {
    return refusal(
      "no-copy-waits",
      `《${name.zh}》没有待批准的这一份公开版。`,
      `No such copy of "${name.en}" waits for approval.`,
      "请由承办人先标记；已经重新标记的，请查看最新的一份。",
      "An officer marks it first; where it was marked anew, look at the latest.",
    );
  },
  samePerson(name: Bilingual): Refusal {
    return refusal(
      "same-person",
      `《${name.zh}》的公开版不得由标记的同一人批准。`,
      `The copy of "${name.en}" is approved by another person than the one who marked it.`,
      "请由其他有权人员批准。",
      "Ask another person with this authority.",
    );
  },
  noOpinion(name: Bilingual): Refusal {
    return refusal(
      "no-opinion",
      `退回《${name.zh}》的公开版须说明理由。`,
      `Returning the copy of "${name.en}" needs a reason.`,
      "请写明还应遮盖或者恢复的内容所在之处，不要写出该内容。",
      "Say where more must be hidden or shown, without repeating it.",
    );
  },
};
