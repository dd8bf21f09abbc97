import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { desk } from "../routes/desk.ts";

const law = createRoute({
  getParentRoute: () => desk,
  path: "/law",
  component: lazyRouteComponent(() => import("./LawPage.tsx"), "LawPage"),
});
const calendar = createRoute({
  getParentRoute: () => desk,
  path: "/calendar",
  validateSearch: z.object({ year: z.number().int().min(2000).max(2100).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./CalendarPage.tsx"), "CalendarPage"),
});

/** The law and calendar that the office works by. */
export const lawRoutes = [law, calendar] as const;
