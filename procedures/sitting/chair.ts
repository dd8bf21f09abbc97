import type { ActionContext, Sitter } from "#casework";
import { colleaguesIn } from "../assignment/people.ts";

/** Who presides over a hearing: a colleague by account, or somebody whom the office knows by name only. */
export interface Chair {
  readonly chair: string;
  readonly chairAccount?: string;
}

export function chairOf(given: string, context: Pick<ActionContext, "known">): Chair {
  const known = colleaguesIn(context)?.find(({ account }) => account === given);
  return known === undefined ? { chair: given } : { chair: known.name, chairAccount: known.account };
}

/** As one who sits; nobody before the hearing is fixed. */
export function chairSits({
  chair,
  chairAccount,
}: {
  readonly [K in keyof Chair]?: Chair[K] | undefined;
}): readonly Sitter[] {
  if (chair === undefined) return [];
  return [
    {
      name: chair,
      as: { zh: "听证主持人", en: "chair of the hearing" },
      ...(chairAccount !== undefined && { account: chairAccount }),
    },
  ];
}
