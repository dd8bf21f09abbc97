import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,law,procedures,apps,tests}/**/*.test.ts"],
    exclude: ["tests/long/**", "node_modules/**"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // Files share their process's modules: reading these anew for each file took a seventh of the whole. A test leaves nothing behind.
    isolate: false,
  },
});
