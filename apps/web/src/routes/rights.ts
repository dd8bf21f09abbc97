import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { MarkStatus } from "#rights";
import { z } from "zod";
import { desk } from "./desk.ts";
import { day, text, typed } from "./inAddress.ts";

const rights = createRoute({
  getParentRoute: () => desk,
  path: "/rights",
  validateSearch: z.object({
    text,
    classNumber: z.number().int().min(1).max(45).optional().catch(undefined),
    status: text,
    on: day,
  }),
  component: lazyRouteComponent(() => import("../marks/RightsPage.tsx"), "RightsPage"),
});
const mark = createRoute({
  getParentRoute: () => desk,
  path: "/rights/$id",
  validateSearch: z.object({ on: day }),
  component: lazyRouteComponent(() => import("../marks/MarkPage.tsx"), "MarkPage"),
});
const similar = createRoute({
  getParentRoute: () => desk,
  path: "/similar",
  validateSearch: z.object({
    // The router reads ?text=361 as a number.
    text: z
      .union([text, z.number().transform(String)])
      .optional()
      .catch(undefined),
    classes: z.array(z.number().int().min(1).max(45)).max(45).optional().catch(undefined),
    statuses: z.array(MarkStatus).optional().catch(undefined),
    owner: text,
    filedFrom: day,
    filedTo: day,
    hit: z
      .union([text, z.number().transform(String)])
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(() => import("../similarity/SimilarPage.tsx"), "SimilarPage"),
});
const playground = createRoute({
  getParentRoute: () => desk,
  path: "/playground",
  validateSearch: z.object({
    title: typed,
    category: typed,
    brand: typed,
    price: typed,
    seller: typed,
  }),
  component: lazyRouteComponent(() => import("../similarity/PlaygroundPage.tsx"), "PlaygroundPage"),
});
const imports = createRoute({
  getParentRoute: () => desk,
  path: "/imports",
  validateSearch: z.object({
    kind: z.enum(["marks", "listings", "declarations", "cases", "experts"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("../imports/ImportsPage.tsx"), "ImportsPage"),
});
const oneImport = createRoute({
  getParentRoute: () => desk,
  path: "/imports/$id",
  component: lazyRouteComponent(() => import("../imports/ImportPage.tsx"), "ImportPage"),
});
const screening = createRoute({
  getParentRoute: () => desk,
  path: "/screening",
  component: lazyRouteComponent(() => import("../figures/ScreeningPage.tsx"), "ScreeningPage"),
});

/** Rights, what is like them, and what is screened against them. */
export const rightsRoutes = [rights, mark, similar, playground, imports, oneImport, screening] as const;
