import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { router } from "./router.tsx";
import { Providers } from "./shell/Providers.tsx";
import "./page.css";
import "./experts/experts.css";
import { applyPalette } from "./theme.ts";
import { startWords } from "./words/i18n.ts";

applyPalette(document.documentElement);
await startWords();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
