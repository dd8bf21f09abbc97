import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { desk } from "./desk.ts";

const complaints = createRoute({
  getParentRoute: () => desk,
  path: "/complaints",
  validateSearch: z.object({
    state: z.enum(["draft", "sent", "taken-in", "withdrawn"]).optional().catch(undefined),
    kind: z.enum(["complaint", "adjudication", "mediation"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("../complaints/ComplaintsPage.tsx"), "ComplaintsPage"),
});
const complaint = createRoute({
  getParentRoute: () => desk,
  path: "/complaints/$id",
  component: lazyRouteComponent(() => import("../complaints/ComplaintPage.tsx"), "ComplaintPage"),
});
const myRights = createRoute({
  getParentRoute: () => desk,
  path: "/my/rights",
  component: lazyRouteComponent(() => import("../holders/MyRightsPage.tsx"), "MyRightsPage"),
});
const agents = createRoute({
  getParentRoute: () => desk,
  path: "/my/agents",
  component: lazyRouteComponent(() => import("../holders/AgentsPage.tsx"), "AgentsPage"),
});
const claims = createRoute({
  getParentRoute: () => desk,
  path: "/claims",
  component: lazyRouteComponent(() => import("../holders/ClaimsPage.tsx"), "ClaimsPage"),
});
const claim = createRoute({
  getParentRoute: () => desk,
  path: "/claims/$id",
  component: lazyRouteComponent(() => import("../holders/ClaimPage.tsx"), "ClaimPage"),
});

/** What a party does, and what an office does about a party's claim to a right. */
export const partiesRoutes = [complaints, complaint, myRights, agents, claims, claim] as const;
