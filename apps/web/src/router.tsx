import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { dimensions } from "#planning";
import { MarkStatus } from "#rights";
import { App } from "antd";
import { z } from "zod";
import { Fault } from "./shell/Fault.tsx";
import { NotFound } from "./shell/NotFound.tsx";
import { Shell } from "./shell/Shell.tsx";
import { Loading } from "./ui/Loading.tsx";

/** What a page keeps in its address. What somebody mistyped there is left out, not refused. */
const text = z.string().min(1).max(200).optional().catch(undefined);
/** What somebody types freely; the router reads ?title=361 as a number. */
const typed = z
  .union([z.string().min(1).max(2000), z.number().transform(String)])
  .optional()
  .catch(undefined);
const day = z.iso.date().optional().catch(undefined);

const root = createRootRoute({ component: Ground });
const desk = createRoute({ getParentRoute: () => root, id: "desk", component: Shell });
const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation/$token",
  component: lazyRouteComponent(() => import("./people/InvitationPage.tsx"), "InvitationPage"),
});
const setup = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  component: lazyRouteComponent(() => import("./people/SignInPage.tsx"), "SignInPage"),
});
const workbench = createRoute({
  getParentRoute: () => desk,
  path: "/",
  component: lazyRouteComponent(() => import("./workbench/WorkbenchPage.tsx"), "WorkbenchPage"),
});
const clues = createRoute({
  getParentRoute: () => desk,
  path: "/clues",
  validateSearch: z.object({
    clue: text,
    stage: text,
    priority: z.number().int().min(1).max(5).optional().catch(undefined),
    text,
    markId: text,
  }),
  component: lazyRouteComponent(() => import("./clues/CluesPage.tsx"), "CluesPage"),
});
const cases = createRoute({
  getParentRoute: () => desk,
  path: "/cases",
  validateSearch: z.object({
    procedure: text,
    stage: text,
    // The router reads ?open=true as a boolean.
    open: z
      .union([z.boolean().transform((value) => (value ? "true" : "false")), z.enum(["true", "false"])])
      .optional()
      .catch(undefined),
    assigned: z.literal("me").optional().catch(undefined),
    officer: text,
    due: z.enum(["overdue", "week"]).optional().catch(undefined),
    officePath: text,
    text,
  }),
  component: lazyRouteComponent(() => import("./cases/CasesPage.tsx"), "CasesPage"),
});
const openCase = createRoute({
  getParentRoute: () => desk,
  path: "/cases/open",
  validateSearch: z.object({ again: text }),
  component: lazyRouteComponent(() => import("./cases/OpenCasePage.tsx"), "OpenCasePage"),
});
const oneCase = createRoute({
  getParentRoute: () => desk,
  path: "/cases/$id",
  validateSearch: z.object({ paper: text, act: text }),
  component: lazyRouteComponent(() => import("./cases/CasePage.tsx"), "CasePage"),
});
const publicCopy = createRoute({
  getParentRoute: () => desk,
  path: "/cases/$id/copy/$documentId",
  component: lazyRouteComponent(() => import("./copies/CopyPage.tsx"), "CopyPage"),
});
const complaints = createRoute({
  getParentRoute: () => desk,
  path: "/complaints",
  validateSearch: z.object({
    state: z.enum(["draft", "sent", "taken-in", "withdrawn"]).optional().catch(undefined),
    kind: z.enum(["complaint", "adjudication", "mediation"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./complaints/ComplaintsPage.tsx"), "ComplaintsPage"),
});
const complaint = createRoute({
  getParentRoute: () => desk,
  path: "/complaints/$id",
  component: lazyRouteComponent(() => import("./complaints/ComplaintPage.tsx"), "ComplaintPage"),
});
const myRights = createRoute({
  getParentRoute: () => desk,
  path: "/my/rights",
  component: lazyRouteComponent(() => import("./holders/MyRightsPage.tsx"), "MyRightsPage"),
});
const agents = createRoute({
  getParentRoute: () => desk,
  path: "/my/agents",
  component: lazyRouteComponent(() => import("./holders/AgentsPage.tsx"), "AgentsPage"),
});
const claims = createRoute({
  getParentRoute: () => desk,
  path: "/claims",
  component: lazyRouteComponent(() => import("./holders/ClaimsPage.tsx"), "ClaimsPage"),
});
const claim = createRoute({
  getParentRoute: () => desk,
  path: "/claims/$id",
  component: lazyRouteComponent(() => import("./holders/ClaimPage.tsx"), "ClaimPage"),
});
const handovers = createRoute({
  getParentRoute: () => desk,
  path: "/handovers",
  validateSearch: z.object({
    state: z.enum(["unanswered", "open"]).optional().catch(undefined),
    end: z.enum(["sent", "received"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./guidance/HandoversPage.tsx"), "HandoversPage"),
});
const hearings = createRoute({
  getParentRoute: () => desk,
  path: "/hearings",
  validateSearch: z.object({
    view: z.enum(["week", "list"]).optional().catch(undefined),
    whose: z.enum(["mine", "office"]).optional().catch(undefined),
    officePath: text,
    on: day,
  }),
  component: lazyRouteComponent(() => import("./hearings/HearingsPage.tsx"), "HearingsPage"),
});
const replies = createRoute({
  getParentRoute: () => desk,
  path: "/replies",
  validateSearch: z.object({ text, subject: text }),
  component: lazyRouteComponent(() => import("./guidance/RepliesPage.tsx"), "RepliesPage"),
});
const experts = createRoute({
  getParentRoute: () => desk,
  path: "/experts",
  validateSearch: z.object({
    text,
    role: text,
    field: text,
    region: text,
    standing: z.enum(["active", "leave", "suspended", "left", "outside"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./experts/ExpertsPage.tsx"), "ExpertsPage"),
});
const expert = createRoute({
  getParentRoute: () => desk,
  path: "/experts/$id",
  component: lazyRouteComponent(() => import("./experts/ExpertPage.tsx"), "ExpertPage"),
});
const rights = createRoute({
  getParentRoute: () => desk,
  path: "/rights",
  validateSearch: z.object({
    text,
    classNumber: z.number().int().min(1).max(45).optional().catch(undefined),
    status: text,
    on: day,
  }),
  component: lazyRouteComponent(() => import("./marks/RightsPage.tsx"), "RightsPage"),
});
const mark = createRoute({
  getParentRoute: () => desk,
  path: "/rights/$id",
  validateSearch: z.object({ on: day }),
  component: lazyRouteComponent(() => import("./marks/MarkPage.tsx"), "MarkPage"),
});
const similar = createRoute({
  getParentRoute: () => desk,
  path: "/similar",
  validateSearch: z.object({
    // The router reads ?text=361 as a number.
    text: z
      .union([text, z.number().transform(String)])
      .optional()
      .catch(undefined),
    classes: z.array(z.number().int().min(1).max(45)).max(45).optional().catch(undefined),
    statuses: z.array(MarkStatus).optional().catch(undefined),
    owner: text,
    filedFrom: day,
    filedTo: day,
    hit: z
      .union([text, z.number().transform(String)])
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./similarity/SimilarPage.tsx"), "SimilarPage"),
});
const playground = createRoute({
  getParentRoute: () => desk,
  path: "/playground",
  validateSearch: z.object({
    title: typed,
    category: typed,
    brand: typed,
    price: typed,
    seller: typed,
  }),
  component: lazyRouteComponent(() => import("./similarity/PlaygroundPage.tsx"), "PlaygroundPage"),
});
const imports = createRoute({
  getParentRoute: () => desk,
  path: "/imports",
  validateSearch: z.object({
    kind: z.enum(["marks", "listings", "declarations", "cases", "experts"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./imports/ImportsPage.tsx"), "ImportsPage"),
});
const oneImport = createRoute({
  getParentRoute: () => desk,
  path: "/imports/$id",
  component: lazyRouteComponent(() => import("./imports/ImportPage.tsx"), "ImportPage"),
});
const scorecards = createRoute({
  getParentRoute: () => desk,
  path: "/scorecards",
  component: lazyRouteComponent(() => import("./scorecards/ScorecardsPage.tsx"), "ScorecardsPage"),
});
const ranking = createRoute({
  getParentRoute: () => desk,
  path: "/rankings/$id",
  component: lazyRouteComponent(() => import("./scorecards/RankingPage.tsx"), "RankingPage"),
});
const summaries = createRoute({
  getParentRoute: () => desk,
  path: "/summaries",
  component: lazyRouteComponent(() => import("./reports/SummariesPage.tsx"), "SummariesPage"),
});
const summary = createRoute({
  getParentRoute: () => desk,
  path: "/summaries/$id",
  validateSearch: z.object({ version: z.number().int().positive().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./reports/SummaryPage.tsx"), "SummaryPage"),
});
const figures = createRoute({
  getParentRoute: () => desk,
  path: "/figures",
  validateSearch: z.object({
    from: day,
    to: day,
    by: z
      .enum([...dimensions, "area"])
      .optional()
      .catch(undefined),
    where: z.partialRecord(z.enum(dimensions), z.array(z.string())).optional().catch(undefined),
    officePath: text,
  }),
  component: lazyRouteComponent(() => import("./figures/FiguresPage.tsx"), "FiguresPage"),
});
const screening = createRoute({
  getParentRoute: () => desk,
  path: "/screening",
  component: lazyRouteComponent(() => import("./figures/ScreeningPage.tsx"), "ScreeningPage"),
});
const staff = createRoute({
  getParentRoute: () => desk,
  path: "/staff",
  component: lazyRouteComponent(() => import("./staff/StaffPage.tsx"), "StaffPage"),
});
const administration = createRoute({
  getParentRoute: () => desk,
  path: "/administration",
  validateSearch: z.object({ part: text }),
  component: lazyRouteComponent(() => import("./administration/AdministrationPage.tsx"), "AdministrationPage"),
});
const tokens = createRoute({
  getParentRoute: () => desk,
  path: "/tokens",
  component: lazyRouteComponent(() => import("./people/TokensPage.tsx"), "TokensPage"),
});
const law = createRoute({
  getParentRoute: () => desk,
  path: "/law",
  component: lazyRouteComponent(() => import("./law/LawPage.tsx"), "LawPage"),
});
const calendar = createRoute({
  getParentRoute: () => desk,
  path: "/calendar",
  validateSearch: z.object({ year: z.number().int().min(2000).max(2100).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./law/CalendarPage.tsx"), "CalendarPage"),
});

const plans = createRoute({
  getParentRoute: () => desk,
  path: "/plans",
  component: lazyRouteComponent(() => import("./plans/PlansPage.tsx"), "PlansPage"),
});
const planImport = createRoute({
  getParentRoute: () => desk,
  path: "/plans/imports/$id",
  component: lazyRouteComponent(() => import("./plans/PlanImportPage.tsx"), "PlanImportPage"),
});
const plan = createRoute({
  getParentRoute: () => desk,
  path: "/plans/$id",
  component: lazyRouteComponent(() => import("./plans/PlanPage.tsx"), "PlanPage"),
});
const assignments = createRoute({
  getParentRoute: () => desk,
  path: "/assignments",
  validateSearch: z.object({
    mine: z.enum(["got", "given", "escalated", "all"]).optional().catch(undefined),
    standing: z.enum(["done", "on-time", "due-soon", "late", "none"]).optional().catch(undefined),
    stage: z
      .enum(["assigned", "accepted", "close-asked", "closed", "declined", "withdrawn"])
      .optional()
      .catch(undefined),
    planId: text,
    taskId: text,
    officePath: text,
  }),
  component: lazyRouteComponent(() => import("./supervision/AssignmentsPage.tsx"), "AssignmentsPage"),
});
const assignment = createRoute({
  getParentRoute: () => desk,
  path: "/assignments/$id",
  component: lazyRouteComponent(() => import("./supervision/AssignmentPage.tsx"), "AssignmentPage"),
});

const returnsList = createRoute({
  getParentRoute: () => desk,
  path: "/returns",
  validateSearch: z.object({
    form: z.string().max(60).optional().catch(undefined),
    officePath: z.string().max(200).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./returns/ReturnsPage.tsx"), "ReturnsPage"),
});
const oneReturn = createRoute({
  getParentRoute: () => desk,
  path: "/returns/$id",
  component: lazyRouteComponent(() => import("./returns/ReturnPage.tsx"), "ReturnPage"),
});
const restatements = createRoute({
  getParentRoute: () => desk,
  path: "/restatements",
  validateSearch: z.object({ waiting: z.enum(["here", "anywhere", "all"]).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./returns/restatements/RestatementsPage.tsx"), "RestatementsPage"),
});
const restatement = createRoute({
  getParentRoute: () => desk,
  path: "/restatements/$id",
  component: lazyRouteComponent(() => import("./returns/restatements/RestatementPage.tsx"), "RestatementPage"),
});

const pages = [
  workbench,
  clues,
  cases,
  openCase,
  oneCase,
  publicCopy,
  rights,
  mark,
  similar,
  imports,
  oneImport,
] as const;
const others = [
  figures,
  scorecards,
  ranking,
  summaries,
  summary,
  replies,
  handovers,
  experts,
  expert,
  hearings,
  screening,
  playground,
  staff,
  administration,
  tokens,
  law,
  calendar,
] as const;

const newPlan = createRoute({
  getParentRoute: () => desk,
  path: "/plans/new",
  validateSearch: z.object({
    kind: z.enum(["work-plan", "legislation", "pilot", "evaluation"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./supervision/views/NewPlanPage.tsx"), "NewPlanPage"),
});
const taskState = z
  .enum(["unassigned", "declined", "late", "due-soon", "close-asked", "on-time", "done"])
  .optional()
  .catch(undefined);
const planMap = createRoute({
  getParentRoute: () => desk,
  path: "/plans/$id/map",
  validateSearch: z.object({ holder: text, state: taskState }),
  component: lazyRouteComponent(() => import("./supervision/views/HeatMapPage.tsx"), "HeatMapPage"),
});
const planTimeline = createRoute({
  getParentRoute: () => desk,
  path: "/plans/$id/timeline",
  validateSearch: z.object({ month: text, show: z.enum(["late", "open", "done"]).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./supervision/views/TimelinePage.tsx"), "TimelinePage"),
});
const planLate = createRoute({
  getParentRoute: () => desk,
  path: "/plans/$id/late",
  validateSearch: z.object({ holder: text }),
  component: lazyRouteComponent(() => import("./supervision/views/LatePage.tsx"), "LatePage"),
});
const planReport = createRoute({
  getParentRoute: () => desk,
  path: "/plans/$id/report",
  validateSearch: z.object({ year: z.number().int().min(2000).max(2200).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./supervision/views/PlanReportPage.tsx"), "PlanReportPage"),
});
const province = createRoute({
  getParentRoute: () => desk,
  path: "/province",
  validateSearch: z.object({ officePath: text, state: taskState }),
  component: lazyRouteComponent(() => import("./supervision/views/ProvincePage.tsx"), "ProvincePage"),
});
const bulletins = createRoute({
  getParentRoute: () => desk,
  path: "/bulletins",
  component: lazyRouteComponent(() => import("./supervision/views/BulletinsPage.tsx"), "BulletinsPage"),
});
const bulletin = createRoute({
  getParentRoute: () => desk,
  path: "/bulletins/$id",
  component: lazyRouteComponent(() => import("./supervision/views/BulletinPage.tsx"), "BulletinPage"),
});

const ofPlans = [plans, planImport, plan, newPlan, returnsList, oneReturn, restatements, restatement] as const;
const ofSupervision = [
  assignments,
  assignment,
  planMap,
  planTimeline,
  planLate,
  planReport,
  province,
  bulletins,
  bulletin,
] as const;
const ofParties = [complaints, complaint, myRights, agents, claims, claim] as const;

export const router = createRouter({
  routeTree: root.addChildren([
    invitation,
    setup,
    desk.addChildren([...pages, ...others, ...ofPlans, ...ofSupervision, ...ofParties]),
  ]),
  defaultErrorComponent: Fault,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: Loading,
  defaultPreload: "intent",
  scrollRestoration: true,
});

/** Messages and dialogs hang here, below the router, so that they may carry links. */
function Ground() {
  return (
    <App className="app" message={{ maxCount: 1 }}>
      <Outlet />
    </App>
  );
}

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
