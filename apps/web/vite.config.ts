import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The dialogs' scroll lock writes a style sheet without a nonce; ours is a rule of page.css. */
function ownScrollLock(): Plugin {
  return {
    name: "own-scroll-lock",
    enforce: "pre",
    resolveId: (source) => (source.endsWith("/useScrollLocker") ? here("src/shell/noScrollLock.ts") : null),
  };
}

/** The page is built beside the server that hands it out; a strict content policy allows nothing inline. */
export default defineConfig({
  root: here("."),
  plugins: [react(), ownScrollLock()],
  build: { outDir: here("../../dist/apps/web"), emptyOutDir: true, assetsInlineLimit: 0, target: "es2022" },
  server: { proxy: { "/api": "http://127.0.0.1:8731" } },
});
