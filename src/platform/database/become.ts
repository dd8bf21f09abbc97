import type { Identity, Tx } from "./Database.ts";

/**
 * Goes on with a transaction as somebody else: a party's step is taken in by the clerk, and told as the party again. What
 * follows runs inside the walls of `as`.
 */
export async function become(tx: Tx, as: Identity): Promise<void> {
  await tx.run(
    `select ${settingsOf(as)
      .map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`)
      .join(", ")}`,
    settingsOf(as).flat(),
  );
}

/** Takes the role off the owner's privileges and names who asks; both end with the transaction. */
export function enter(as: Identity, literal: (text: string) => string): string {
  return `select ${settingsOf(as)
    .map(([name, value]) => `set_config('${name}', ${literal(value)}, true)`)
    .join(", ")}`;
}

function settingsOf(as: Identity): [string, string][] {
  return [
    ["role", `yuheng_${as.as}`],
    ["yuheng.user", as.account],
    ["yuheng.office", as.as === "office" ? as.office : ""],
    ["yuheng.holder", as.as === "office" ? "" : as.holder],
    ["yuheng.case", as.as === "clerk" ? as.case : ""],
    ["yuheng.roles", as.roles.join(",")],
  ];
}
