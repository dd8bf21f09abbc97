import { createRootRoute, createRoute } from "@tanstack/react-router";
import { Ground } from "../shell/Ground.tsx";
import { Shell } from "../shell/Shell.tsx";

export const root = createRootRoute({ component: Ground });
/** Whoever is signed in sits here: every page but the first door. */
export const desk = createRoute({ getParentRoute: () => root, id: "desk", component: Shell });
