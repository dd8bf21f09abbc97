import { expect, it } from "vitest";
import { startWithPeople } from "../../tests/support/doors.ts";
import { approveAtOnce } from "../../tests/support/paperNumbers.ts";

/** tests/long does so with 1,000 papers on PostgreSQL. */
it("numbers papers approved at once without gap or double, though approvals are refused or lose a race", async () => {
  const product = await startWithPeople("2026-01-05T12:00:00+08:00");
  try {
    const { answers, numbers } = await approveAtOnce(product, 40);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(40);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.filter(({ code }) => code === "same-person")).not.toEqual([]);
    expect(refused.filter(({ status }) => ![409, 422].includes(status))).toEqual([]);
  } finally {
    await product.stop();
  }
});
