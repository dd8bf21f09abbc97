import type { Desk } from "../desk.ts";
import { mountApprovals } from "./approvals.ts";
import { mountAudit } from "./audit.ts";
import { mountCases } from "./cases.ts";
import { mountClaims } from "./claims.ts";
import { mountClues } from "./clues.ts";
import { mountComplaints } from "./complaints.ts";
import { mountDifferences } from "./differences.ts";
import { mountEvaluation } from "./evaluation.ts";
import { mountFigures } from "./figures.ts";
import { mountHome } from "./home.ts";
import { mountImports } from "./imports.ts";
import { mountOffice } from "./office.ts";
import { mountPaperLife } from "./paperLife.ts";
import { mountPapers } from "./papers.ts";
import { mountPeople } from "./people.ts";
import { mountPowers } from "./powers.ts";
import { mountPrints } from "./prints.ts";
import { mountRights } from "./rights.ts";
import { mountRules } from "./rules.ts";
import { mountSession } from "./session.ts";
import { mountSimilarity } from "./similarity.ts";
import { mountStaff } from "./staff.ts";

/** Every route of the contract; a test compares. */
export function mountRoutes(desk: Desk): void {
  mountSession(desk);
  mountPeople(desk);
  mountAudit(desk);
  mountRights(desk);
  mountImports(desk);
  mountClues(desk);
  mountCases(desk);
  mountPapers(desk);
  mountPaperLife(desk);
  mountPrints(desk);
  mountDifferences(desk);
  mountFigures(desk);
  mountOffice(desk);
  mountRules(desk);
  mountSimilarity(desk);
  mountStaff(desk);
  mountApprovals(desk);
  mountEvaluation(desk);
  mountHome(desk);
  mountClaims(desk);
  mountPowers(desk);
  mountComplaints(desk);
}
