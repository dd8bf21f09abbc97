import { defineConfig } from "vitest/config";

// Rooms without a clock, a disk or a global of their own: their files share one module cache, which halves what they cost.
const pure = [
  "{law,procedures,apps/web}/**/*.test.ts",
  "src/{law,rights,similarity,screening,rules,casework,planning,evidence,contract}/**/*.test.ts",
];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "rooms", include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: "product",
          include: ["{src,apps,tests}/**/*.test.ts"],
          exclude: [...pure, "tests/long/**", "node_modules/**"],
        },
      },
    ],
  },
});
