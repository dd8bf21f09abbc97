import { expect, test } from "vitest";
import { emptyPostgres, noPostgres, postgresServer } from "../support/database.ts";
import { startWithPeople } from "../support/doors.ts";
import { approveAtOnce } from "../support/paperNumbers.ts";

/** YUHENG_PAPERS: fewer, to try it. */
const papers = Number(process.env["YUHENG_PAPERS"] ?? 1_000);

test.skipIf(noPostgres !== undefined)(
  `1,000 approvals at once number their papers without gap or double ${noPostgres ?? ""}`,
  async () => {
    const postgres = await postgresServer();
    try {
      const { url } = await emptyPostgres(postgres);
      const product = await startWithPeople("2026-01-05T12:00:00+08:00", { databaseUrl: url });
      try {
        const { answers, numbers } = await approveAtOnce(product, papers);
        expect(numbers).toEqual(Array.from({ length: papers }, (_, at) => at + 1));
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(papers);
        const refused = answers.filter(({ status }) => status !== 200);
        expect(refused.filter(({ status }) => ![409, 422].includes(status))).toEqual([]);
        // Some lost the race after a number was taken for them: what the test is about.
        const lost = refused.filter(({ code }) => code === "version-clash");
        expect(lost.length).toBeGreaterThan(0);
      } finally {
        await product.stop();
      }
    } finally {
      await postgres.stop();
    }
  },
);
