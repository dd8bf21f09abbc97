import { routes } from "#contract";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import type { Person, Product } from "./product.ts";

export interface Numbering {
  readonly answers: readonly { readonly status: number; readonly code?: string | undefined }[];
  /** The running numbers of the papers, in order: 1, 2, 3 … */
  readonly numbers: readonly number[];
}

/**
 * Makes so many drafts of one kind in one office and lets two heads approve each of them at once, many papers at a time. Every
 * third was put to review by one of the two, who is refused; of the rest both take a number and one loses the race, so that
 * its number must go to the next.
 */
export async function approveAtOnce(product: Product, drafts: number): Promise<Numbering> {
  const { database } = product;
  // Both may draft as well as approve, as in an office of few people.
  await database.statement("update account set roles = '{officer,head}' where login in ('head', 'reviewer')");
  const [officer, first, second] = await Promise.all(
    ["officer", "head", "reviewer"].map((login) => product.signIn(login, demoPassword)),
  );
  if (officer === undefined || first === undefined || second === undefined) throw new Error("somebody is missing");
  await many(drafts, async (at) => draft(officer, first, at));
  const papers = await papersOf(product);
  await many(papers.length, async (at) => {
    const by = at % 3 === 0 ? first : officer;
    await by.call(routes.papers.step, step(papers[at], "submit"));
  });
  const waiting = await papersOf(product);
  const answers = await many(2 * waiting.length, async (at) => {
    // The two heads stand side by side in the queue, so that they meet over the same paper.
    const { status, body } = await (at % 2 === 0 ? first : second).try(
      routes.papers.step,
      step(waiting[Math.floor(at / 2)], "approve"),
    );
    return { status, code: body.code };
  });
  const numbers = (await papersOf(product)).map(({ number }) =>
    Number(/(\d+)号$/.exec(number ?? "")?.[1] ?? Number.NaN),
  );
  return { answers, numbers: numbers.toSorted((a, b) => a - b) };
}

interface Paper {
  readonly id: string;
  readonly case: string;
  readonly version: number;
  readonly number: string | null;
}

const papersOf = ({ database }: Product) =>
  database.statement<Paper>(
    `select d.id, d.case_id as "case", c.version, d.number from document d join case_file c on c.id = d.case_id
      where d.kind = 'nonAcceptanceNotice' order by d.id`,
  );

function step(paper: Paper | undefined, name: "submit" | "approve") {
  if (paper === undefined) throw new Error("there is no such paper");
  return {
    params: { id: paper.case, documentId: paper.id, step: name },
    body: { expectedVersion: paper.version },
  };
}

/** A complaint refused: its notice is a draft that a head must approve. */
async function draft(officer: Person, head: Person, at: number): Promise<void> {
  const opened = await officer.call(routes.cases.open, {
    body: {
      procedure: "trademark-enforcement",
      title: `投诉 ${at}`,
      parties: [],
      action: "register-lead",
      input: {
        source: "complaint",
        summary: "某店销售假冒运动鞋。",
        receivedOn: "2026-01-05",
        markText: "云岫岭",
        respondentName: `小铺 ${at}`,
        complaint: { channel: "window", complainant: "投诉人（演示）", contact: "演示电话", items: ["identity"] },
      },
    },
  });
  const { id, version } = opened.case;
  await head.call(routes.cases.act, {
    params: { id, action: "refuse-complaint" },
    body: {
      expectedVersion: version,
      input: { ground: "not-competent", reason: "不属于本机关管辖。", wouldChange: "向有管辖权的机关投诉。" },
    },
  });
}

/** Runs so many jobs, sixteen at a time. */
async function many<T>(count: number, job: (at: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next; at < count; at = next) {
      next = at + 1;
      results[at] = await job(at);
    }
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  return results;
}
