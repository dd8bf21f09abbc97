import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page is built beside the server that hands it out; a strict content policy allows nothing inline. */
export default defineConfig({
  root: here("."),
  plugins: [react()],
  build: { outDir: here("../../dist/apps/web"), emptyOutDir: true, assetsInlineLimit: 0, target: "es2022" },
  server: { proxy: { "/api": "http://127.0.0.1:8731" } },
});
