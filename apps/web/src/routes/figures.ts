import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { dimensions } from "#planning";
import { z } from "zod";
import { desk } from "./desk.ts";
import { day, text } from "./inAddress.ts";

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
  component: lazyRouteComponent(() => import("../figures/FiguresPage.tsx"), "FiguresPage"),
});
const scorecards = createRoute({
  getParentRoute: () => desk,
  path: "/scorecards",
  component: lazyRouteComponent(() => import("../scorecards/ScorecardsPage.tsx"), "ScorecardsPage"),
});
const ranking = createRoute({
  getParentRoute: () => desk,
  path: "/rankings/$id",
  component: lazyRouteComponent(() => import("../scorecards/RankingPage.tsx"), "RankingPage"),
});
const summaries = createRoute({
  getParentRoute: () => desk,
  path: "/summaries",
  component: lazyRouteComponent(() => import("../reports/SummariesPage.tsx"), "SummariesPage"),
});
const summary = createRoute({
  getParentRoute: () => desk,
  path: "/summaries/$id",
  validateSearch: z.object({ version: z.number().int().positive().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("../reports/SummaryPage.tsx"), "SummaryPage"),
});
const returnsList = createRoute({
  getParentRoute: () => desk,
  path: "/returns",
  validateSearch: z.object({
    form: z.string().max(60).optional().catch(undefined),
    officePath: z.string().max(200).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("../returns/ReturnsPage.tsx"), "ReturnsPage"),
});
const oneReturn = createRoute({
  getParentRoute: () => desk,
  path: "/returns/$id",
  component: lazyRouteComponent(() => import("../returns/ReturnPage.tsx"), "ReturnPage"),
});
const restatements = createRoute({
  getParentRoute: () => desk,
  path: "/restatements",
  validateSearch: z.object({ waiting: z.enum(["here", "anywhere", "all"]).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("../returns/restatements/RestatementsPage.tsx"), "RestatementsPage"),
});
const restatement = createRoute({
  getParentRoute: () => desk,
  path: "/restatements/$id",
  component: lazyRouteComponent(() => import("../returns/restatements/RestatementPage.tsx"), "RestatementPage"),
});

/** What is counted: figures, returns and their restatements, scorecards and summaries. */
export const figuresRoutes = [
  figures,
  scorecards,
  ranking,
  summaries,
  summary,
  returnsList,
  oneReturn,
  restatements,
  restatement,
] as const;
