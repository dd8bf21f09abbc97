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
/** The office itself: its people, its affairs, what speaks for it. */
export const officeRoutes = [staff, administration, tokens] as const;
