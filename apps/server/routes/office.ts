import { routes } from "#contract";
import { legalDay } from "#law";
import { audit } from "#platform";
import type { Desk } from "../desk.ts";
import { mount, mountPublic } from "../http/mount.ts";
import { refused } from "../http/refused.ts";

const { office } = routes;

export function mountOffice(desk: Desk): void {
  const { db } = desk;

  mountPublic(desk, office.status, async ({ now }) => ({
    name: "yuheng" as const,
    version: desk.version,
    database: db.kind === "embedded" ? ("embedded" as const) : ("postgresql" as const),
    demo: desk.demo,
    today: legalDay(now),
    warning: warningOf(desk),
    lastCopy: desk.copies?.list()[0]?.at ?? null,
  }));

  mount(desk, office.copies, async () => ({ items: desk.copies?.list() ?? [] }));

  mount(desk, office.copyNow, async ({ as, now, work }) => {
    if (desk.copies === undefined) throw noCopies();
    const { file, bytes } = await desk.copies.take(now);
    await work((tx) => audit(tx, as, { action: "copy.take", subject: file }, now));
    return { file, bytes };
  });
}

/** What may be lost, said where people begin to rely on it. */
function warningOf({ db }: Desk) {
  if (db.kind === "embedded") {
    return {
      zh: "内嵌数据库不逐笔写入磁盘：断电可能丢失最近的工作。系统定时备份；重要使用请改接 PostgreSQL（设置 DATABASE_URL）。",
      en: "The embedded database does not sync every write to disk: a power cut may lose the last work. Copies are taken on a schedule; for work that counts, use PostgreSQL (set DATABASE_URL).",
    };
  }
  return db.warnings[0] ?? null;
}

const noCopies = () =>
  refused(
    409,
    "copies-by-postgresql",
    {
      zh: "数据存于 PostgreSQL，本系统不另作备份。",
      en: "The data is in PostgreSQL; this product takes no copies of it.",
    },
    { zh: "请用 PostgreSQL 自身的备份工具。", en: "Use PostgreSQL's own tools for backups." },
  );
