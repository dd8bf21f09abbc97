import { routes } from "#contract";
import { findOffice, type Identity } from "#platform";
import type { Desk } from "../desk.ts";
import { sendBytes } from "../http/download.ts";
import { InvalidInput } from "../http/invalid.ts";
import { mount } from "../http/mount.ts";
import { screenRequest } from "../screening/screenRequest.ts";
import { type Read, searchRegister } from "../similarity/searchRegister.ts";
import { searchReport } from "../similarity/searchReport.ts";

const { similarity } = routes;
const wordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Questions that keep nothing: none of them is a write, so none needs an Idempotency-Key. */
export function mountSimilarity(desk: Desk): void {
  const readAs =
    (as: Identity): Read =>
    (step) =>
      desk.db.transaction(as, step);

  mount(desk, similarity.search, async ({ body, as }) =>
    searchRegister(readAs(as), await desk.register.current(), body),
  );

  mount(desk, similarity.report, async ({ body, caller, as, reply, now }) => {
    const read = readAs(as);
    const { officePath } = caller;
    const answer = await searchRegister(read, await desk.register.current(), body);
    const office = officePath === null ? undefined : await read((tx) => findOffice(tx, officePath));
    const bytes = await searchReport(body, answer, { lang: body.lang, now, office: office?.name[body.lang] ?? "" });
    return sendBytes(reply, bytes, reportName(body.text, body.lang), wordDocument, "search-report.docx");
  });

  mount(
    desk,
    similarity.screen,
    async ({ body, as, now }) => {
      if (body.explain && body.listings.length !== 1) throw onlyOne();
      return screenRequest(desk, as, body, now);
    },
    { bodyLimit: 32 * 1024 * 1024, mixed: true },
  );
}

/** Nothing of the text that a file system or a reader of the name could take for more than a name. */
function reportName(text: string, lang: "zh" | "en"): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}/\\:*?"<>|]+/gu, " ").trim();
  const name = `${lang === "zh" ? "近似检索报告" : "Search report"} ${Array.from(plain).slice(0, 60).join("")}`;
  return `${name.trim()}.docx`;
}

function onlyOne(): InvalidInput {
  return new InvalidInput("body", [
    {
      path: "body.listings",
      sentence: { zh: "逐步说明一次只能用于一条商品信息。", en: "Stages are explained for one listing at a time." },
    },
  ]);
}
