import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { desk } from "./desk.ts";
import { text } from "./inAddress.ts";

const taskState = z
  .enum(["unassigned", "declined", "late", "due-soon", "close-asked", "on-time", "done"])
  .optional()
  .catch(undefined);
const plans = createRoute({
  getParentRoute: () => desk,
  path: "/plans",
  component: lazyRouteComponent(() => import("../plans/PlansPage.tsx"), "PlansPage"),
});
const planImport = createRoute({
  getParentRoute: () => desk,
  path: "/plans/imports/$id",
  component: lazyRouteComponent(() => import("../plans/PlanImportPage.tsx"), "PlanImportPage"),
});
const plan = createRoute({
  getParentRoute: () => desk,
  path: "/plans/$id",
  component: lazyRouteComponent(() => import("../plans/PlanPage.tsx"), "PlanPage"),
});
const newPlan = createRoute({
  getParentRoute: () => desk,
  path: "/plans/new",
  validateSearch: z.object({
    kind: z.enum(["work-plan", "legislation", "pilot", "evaluation"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("../supervision/views/NewPlanPage.tsx"), "NewPlanPage"),
});
const planMap = createRoute({
  getParentRoute: () => desk,
  path: "/plans/$id/map",
  validateSearch: z.object({ holder: text, state: taskState }),
  component: lazyRouteComponent(() => import("../supervision/views/HeatMapPage.tsx"), "HeatMapPage"),
});
const planTimeline = createRoute({
  getParentRoute: () => desk,
  path: "/plans/$id/timeline",
  validateSearch: z.object({ month: text, show: z.enum(["late", "open", "done"]).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("../supervision/views/TimelinePage.tsx"), "TimelinePage"),
});
const planLate = createRoute({
  getParentRoute: () => desk,
  path: "/plans/$id/late",
  validateSearch: z.object({ holder: text }),
  component: lazyRouteComponent(() => import("../supervision/views/LatePage.tsx"), "LatePage"),
});
const planReport = createRoute({
  getParentRoute: () => desk,
  path: "/plans/$id/report",
  validateSearch: z.object({ year: z.number().int().min(2000).max(2200).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("../supervision/views/PlanReportPage.tsx"), "PlanReportPage"),
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
  component: lazyRouteComponent(() => import("../supervision/AssignmentsPage.tsx"), "AssignmentsPage"),
});
const assignment = createRoute({
  getParentRoute: () => desk,
  path: "/assignments/$id",
  component: lazyRouteComponent(() => import("../supervision/AssignmentPage.tsx"), "AssignmentPage"),
});
const province = createRoute({
  getParentRoute: () => desk,
  path: "/province",
  validateSearch: z.object({ officePath: text, state: taskState }),
  component: lazyRouteComponent(() => import("../supervision/views/ProvincePage.tsx"), "ProvincePage"),
});
const bulletins = createRoute({
  getParentRoute: () => desk,
  path: "/bulletins",
  component: lazyRouteComponent(() => import("../supervision/views/BulletinsPage.tsx"), "BulletinsPage"),
});
const bulletin = createRoute({
  getParentRoute: () => desk,
  path: "/bulletins/$id",
  component: lazyRouteComponent(() => import("../supervision/views/BulletinPage.tsx"), "BulletinPage"),
});

/** Plans, what is assigned of them, and how it is looked at and told. */
export const plansRoutes = [
  plans,
  planImport,
  plan,
  newPlan,
  planMap,
  planTimeline,
  planLate,
  planReport,
  assignments,
  assignment,
  province,
  bulletins,
  bulletin,
] as const;
