import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { Fault } from "./shell/Fault.tsx";
import { NotFound } from "./shell/NotFound.tsx";
import { Shell } from "./shell/Shell.tsx";
import { Loading } from "./ui/Loading.tsx";

const root = createRootRoute({ component: Outlet });
const desk = createRoute({ getParentRoute: () => root, id: "desk", component: Shell });
const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation/$token",
  component: lazyRouteComponent(() => import("./people/InvitationPage.tsx"), "InvitationPage"),
});
const workbench = createRoute({
  getParentRoute: () => desk,
  path: "/",
  component: lazyRouteComponent(() => import("./workbench/WorkbenchPage.tsx"), "WorkbenchPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([invitation, desk.addChildren([workbench])]),
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
