import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { lawRoutes } from "./law/lawRoutes.ts";
import { casesRoutes } from "./routes/cases.ts";
import { desk, root } from "./routes/desk.ts";
import { figuresRoutes } from "./routes/figures.ts";
import { officeRoutes } from "./routes/office.ts";
import { partiesRoutes } from "./routes/parties.ts";
import { plansRoutes } from "./routes/plans.ts";
import { rightsRoutes } from "./routes/rights.ts";
import { Fault } from "./shell/Fault.tsx";
import { NotFound } from "./shell/NotFound.tsx";
import { Loading } from "./ui/Loading.tsx";

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

// A route stands in one list alone: one listed twice leaves the whole site blank.
export const router = createRouter({
  routeTree: root.addChildren([
    invitation,
    setup,
    desk.addChildren([
      ...casesRoutes,
      ...rightsRoutes,
      ...partiesRoutes,
      ...plansRoutes,
      ...figuresRoutes,
      ...officeRoutes,
      ...lawRoutes,
    ]),
  ]),
  defaultErrorComponent: Fault,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: Loading,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
