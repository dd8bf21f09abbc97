import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { desk } from "./desk.ts";
import { day, text } from "./inAddress.ts";

const workbench = createRoute({
  getParentRoute: () => desk,
  path: "/",
  component: lazyRouteComponent(() => import("../workbench/WorkbenchPage.tsx"), "WorkbenchPage"),
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
  component: lazyRouteComponent(() => import("../clues/CluesPage.tsx"), "CluesPage"),
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
  component: lazyRouteComponent(() => import("../cases/CasesPage.tsx"), "CasesPage"),
});
const openCase = createRoute({
  getParentRoute: () => desk,
  path: "/cases/open",
  validateSearch: z.object({ again: text }),
  component: lazyRouteComponent(() => import("../cases/OpenCasePage.tsx"), "OpenCasePage"),
});
const oneCase = createRoute({
  getParentRoute: () => desk,
  path: "/cases/$id",
  validateSearch: z.object({ paper: text, act: text }),
  component: lazyRouteComponent(() => import("../cases/CasePage.tsx"), "CasePage"),
});
const publicCopy = createRoute({
  getParentRoute: () => desk,
  path: "/cases/$id/copy/$documentId",
  component: lazyRouteComponent(() => import("../copies/CopyPage.tsx"), "CopyPage"),
});
const handovers = createRoute({
  getParentRoute: () => desk,
  path: "/handovers",
  validateSearch: z.object({
    state: z.enum(["unanswered", "open"]).optional().catch(undefined),
    end: z.enum(["sent", "received"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("../guidance/HandoversPage.tsx"), "HandoversPage"),
});
const replies = createRoute({
  getParentRoute: () => desk,
  path: "/replies",
  validateSearch: z.object({ text, subject: text }),
  component: lazyRouteComponent(() => import("../guidance/RepliesPage.tsx"), "RepliesPage"),
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
  component: lazyRouteComponent(() => import("../hearings/HearingsPage.tsx"), "HearingsPage"),
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
  component: lazyRouteComponent(() => import("../experts/ExpertsPage.tsx"), "ExpertsPage"),
});
const expert = createRoute({
  getParentRoute: () => desk,
  path: "/experts/$id",
  component: lazyRouteComponent(() => import("../experts/ExpertPage.tsx"), "ExpertPage"),
});

/** Work on cases: what waits, clues, cases and their papers, what goes between offices, sittings and experts. */
export const casesRoutes = [
  workbench,
  clues,
  cases,
  openCase,
  oneCase,
  publicCopy,
  handovers,
  replies,
  hearings,
  experts,
  expert,
] as const;
