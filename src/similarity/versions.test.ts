import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { explain } from "./likeness/explain.ts";
import { likenessKinds } from "./likeness/kinds.ts";
import { businessWords } from "./score/businessWords.ts";
import { currentVersion, versions } from "./versions.ts";
import { commonChinese } from "./words/commonChinese.ts";
import { commonEnglish } from "./words/commonEnglish.ts";
import { goodsWords } from "./words/goodsWords.ts";

/** Names that between them touch every channel; each is compared with each. */
const names =
  "Nike|Mike|nika|N1ke|n i k e|PR*DA|Prada|adidas|addidas|adibos|阿迪达斯|三只松鼠|三支松鼠|三只松鼠食品|松鼠三只|sanzhisongshu|周大福|周大生|蓝月亮|南月亮|王老吉|王老古|耐克Nike|耐克|耐·克|Phantasy Star|Fantasy Stars|Toyota Supra|Supra|CaixaBank|La Caixa|Digestacol|BMW|Bayerische Motoren Werke|中国移动|中移|Hare Cutt.|Hare Cutting|modern|modem|Tiger|老虎|光日月|光明|幸福家具|Grek group|Groun Brost|zhongguoiydong".split(
    "|",
  );

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const tables = new URL("./tables/", import.meta.url);
  for (const file of readdirSync(tables).sort()) {
    if (file.endsWith(".test.ts")) continue;
    const table: Record<string, unknown> = await import(new URL(file, tables).href);
    hash.update(`${file}\n${JSON.stringify(table)}\n`);
  }
  hash.update(JSON.stringify([...commonChinese, ...commonEnglish, goodsWords, businessWords]));
  for (const { kind, weight } of Object.values(likenessKinds)) hash.update(`${kind} ${weight}\n`);
  for (const query of names)
    for (const mark of names) {
      const { score, reasons } = explain(query, mark);
      hash.update(`${query} ${mark} ${score.toFixed(6)} ${reasons[0]?.kind ?? ""}\n`);
    }
  return hash.digest("hex").slice(0, 16);
}

it("changes no weight and no table under an old name (docs/decisions/0012-matcher-versions.md says what to do)", async () =>
  expect(await fingerprint()).toBe(currentVersion.fingerprint));

it("names each version once", () => expect(new Set(versions.map(({ name }) => name)).size).toBe(versions.length));
