import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { desk } from "./desk.ts";
import { text } from "./inAddress.ts";

const staff = createRoute({
  getParentRoute: () => desk,
  path: "/staff",
  component: lazyRouteComponent(() => import("../staff/StaffPage.tsx"), "StaffPage"),
});
const administration = createRoute({
  getParentRoute: () => desk,
  path: "/administration",
  validateSearch: z.object({ part: text }),
  component: lazyRouteComponent(() => import("../administration/AdministrationPage.tsx"), "AdministrationPage"),
});
const tokens = createRoute({
  getParentRoute: () => desk,
  path: "/tokens",
  component: lazyRouteComponent(() => import("../people/TokensPage.tsx"), "TokensPage"),
});
const law = createRoute({
  getParentRoute: () => desk,
  path: "/law",
  component: lazyRouteComponent(() => import("../law/LawPage.tsx"), "LawPage"),
});
const calendar = createRoute({
  getParentRoute: () => desk,
  path: "/calendar",
  validateSearch: z.object({ year: z.number().int().min(2000).max(2100).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("../law/CalendarPage.tsx"), "CalendarPage"),
});

/** The office itself, and the law and calendar that it works by. */
export const officeRoutes = [staff, administration, tokens, law, calendar] as const;
