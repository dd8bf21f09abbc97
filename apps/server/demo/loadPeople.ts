import { hashPassword, type Tx } from "#platform";
import { accountId, demoAccounts, demoParties, demoPassword } from "./accounts.ts";
import { demoHolders, holderId } from "./marks.ts";
import { demoOffices } from "./offices.ts";

/** Writes offices, holders and accounts. All share one password, so it is hashed once. */
export async function loadPeople(tx: Tx, now: string): Promise<void> {
  for (const { path, name, level, line, parent } of demoOffices) {
    await tx.run("insert into office (path, name_zh, name_en, level, line, parent) values ($1, $2, $3, $4, $5, $6)", [
      path,
      name.zh,
      name.en,
      level,
      line,
      parent,
    ]);
  }
  for (const [index, name] of demoHolders.entries()) {
    await tx.run("insert into holder (id, name, created_at) values ($1, $2, $3)", [holderId(index), name, now]);
  }
  for (const { id, name } of demoParties) {
    await tx.run("insert into holder (id, name, created_at) values ($1, $2, $3)", [id, name, now]);
  }
  const hash = await hashPassword(demoPassword);
  for (const [index, { login, name, nameEn, roles, office, holder }] of demoAccounts.entries()) {
    const certificate = roles.includes("officer") ? `演示执法${String(index + 1).padStart(3, "0")}` : null;
    await tx.run(
      `insert into account (id, login, name, name_en, office_path, holder_id, roles, certificate, password_hash, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [accountId(login), login, name, nameEn, office ?? null, holder ?? null, [...roles], certificate, hash, now],
    );
  }
}
