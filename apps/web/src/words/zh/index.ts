import { accounts } from "./accounts.ts";
import { administration } from "./administration.ts";
import { approvals } from "./approvals.ts";
import { cases } from "./cases.ts";
import { clues } from "./clues.ts";
import { declarations } from "./declarations.ts";
import { complaints } from "./complaints.ts";
import { copies } from "./copies.ts";
import { disputes } from "./disputes.ts";
import { experts } from "./experts.ts";
import { figures } from "./figures.ts";
import { goods } from "./goods.ts";
import { guidance } from "./guidance.ts";
import { hearings } from "./hearings.ts";
import { holders } from "./holders.ts";
import { home } from "./home.ts";
import { imports } from "./imports.ts";
import { law } from "./law.ts";
import { papers } from "./papers.ts";
import { people } from "./people.ts";
import { pictures } from "./pictures.ts";
import { plans } from "./plans.ts";
import { prints } from "./prints.ts";
import { requests } from "./requests.ts";
import { restatements } from "./restatements.ts";
import { returns } from "./returns.ts";
import { rights } from "./rights.ts";
import { scorecards } from "./scorecards.ts";
import { seals } from "./seals.ts";
import { shell } from "./shell.ts";
import { similarity } from "./similarity.ts";
import { staff } from "./staff.ts";
import { summaries } from "./summaries.ts";
import { supervision } from "./supervision.ts";
import { templates } from "./templates.ts";
import { ui } from "./ui.ts";
import { views } from "./views.ts";
import { workbench } from "./workbench.ts";

export const zh = {
  accounts,
  administration,
  approvals,
  cases,
  clues,
  declarations,
  complaints,
  copies,
  disputes,
  experts,
  figures,
  goods,
  guidance,
  hearings,
  holders,
  home,
  imports,
  law,
  papers,
  people,
  pictures,
  plans,
  scorecards,
  summaries,
  prints,
  requests,
  restatements,
  returns,
  rights,
  seals,
  shell,
  similarity,
  staff,
  supervision,
  templates,
  ui,
  views,
  workbench,
} as const;
