import { afterAll, beforeAll, describe } from "vitest";
import { liteDatabase } from "../../tests/support/database.ts";
import { databaseSuite } from "./database/database.suite.ts";
import { assignmentsSuite } from "./database/assignments.suite.ts";
import { expertsSuite } from "./database/experts.suite.ts";
import { restatementsSuite } from "./database/restatements.suite.ts";
import { planViewsSuite } from "./database/planViews.suite.ts";
import { returnsSuite } from "./database/returns.suite.ts";
import { sealsSuite } from "./database/seals.suite.ts";
import { reportsSuite } from "./database/reports.suite.ts";
import { addressedSuite } from "./database/addressed.suite.ts";
import { sittingsSuite } from "./database/sittings.suite.ts";
import { filingsSuite } from "./database/filings.suite.ts";
import { wallsSuite } from "./database/walls.suite.ts";
import { casePagesSuite } from "./events/casePages.suite.ts";
import { docketSuite } from "./events/docket.suite.ts";
import { figuresSuite } from "./stores/figures.suite.ts";
import { jobsSuite } from "./jobs/jobs.suite.ts";
import { peopleSuite } from "./people/people.suite.ts";
import type { Database } from "./index.ts";

describe("the embedded database", () => {
  let database: Database;
  beforeAll(async () => {
    database = await liteDatabase();
  });
  afterAll(() => database?.close());
  databaseSuite(() => database);
  describe("walls", () => wallsSuite(() => database));
  describe("addressed cases", () => addressedSuite(() => database));
  describe("sittings", () => sittingsSuite(() => database));
  describe("experts", () => expertsSuite(() => database));
  describe("assignments", () => assignmentsSuite(() => database));
  describe("plans and bulletins", () => planViewsSuite(() => database));
  describe("returns", () => returnsSuite(() => database));
  describe("restatements", () => restatementsSuite(() => database));
  describe("seals", () => sealsSuite(() => database));
  describe("reports", () => reportsSuite(() => database));
  describe("filings", () => filingsSuite(() => database));
  describe("dockets", () => docketSuite(() => database));
  describe("long cases", () => casePagesSuite(() => database));
  describe("figures", () => figuresSuite(() => database));

  describe("people", () => {
    let own: Database;
    beforeAll(async () => {
      own = await liteDatabase();
    });
    afterAll(() => own?.close());
    peopleSuite(() => own);
  });

  describe("timers and jobs", () => {
    let own: Database;
    beforeAll(async () => {
      own = await liteDatabase();
    });
    afterAll(() => own?.close());
    jobsSuite(() => own);
  });
});
