import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Procedure } from "#casework";
import { procedures } from "#procedures";
import { withStages } from "../scripts/stagesInReadme.ts";

const root = dirname(import.meta.dirname);
const read = (path: string) => readFileSync(join(root, path), "utf8");
const architecture = read("ARCHITECTURE.md");
const glossary = read("GLOSSARY.md");

/** Links of a Markdown text to files of the repository; addresses elsewhere are left out. */
function linksOf(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? "")
    .filter((link) => !/^[a-z]+:/.test(link));
}

function folders(path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

describe("the written map fits the land", () => {
  const documents = [
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "GLOSSARY.md",
    ...readdirSync(join(root, "docs/decisions")).map((name) => `docs/decisions/${name}`),
  ];

  it.each(documents)("%s links to files that exist", (document) => {
    for (const link of linksOf(read(document))) {
      expect(existsSync(join(root, dirname(document), link)), `${document} → ${link}`).toBe(true);
    }
  });

  it("gives every room a paragraph, headed by the question that it answers", () => {
    const paragraphs = architecture.split("\n").filter((line) => line.startsWith("**"));
    const rooms = [
      ...folders("src").map((room) => `src/${room}/`),
      "law/",
      "procedures/",
      ...folders("apps").map((app) => `apps/${app}/`),
    ];
    for (const room of rooms) {
      const paragraph = paragraphs.find((line) => linksOf(line).some((link) => link.startsWith(room)));
      expect(paragraph, `ARCHITECTURE.md has no paragraph that links to ${room}`).toBeDefined();
      expect(paragraph, room).toMatch(/\?\*\*/);
      expect(paragraph, room).toContain("*Does not:*");
    }
  });

  it("stays within two screens", () => {
    expect(architecture.split("\n").length).toBeLessThanOrEqual(110);
  });
});

describe("every procedure tells of itself", () => {
  const paths = readdirSync(join(root, "procedures"), { recursive: true, encoding: "utf8" });

  it.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
    "%s: in a README whose picture shows its stages as they are",
    (id, procedure) => {
      const path = paths.find((each) => each.endsWith(join(id, "README.md")));
      expect(path, `no README in the folder ${id}`).toBeDefined();
      const text = read(join("procedures", path ?? ""));
      expect(withStages(text, procedure), "npx tsx scripts/make-stage-pictures.ts").toBe(text);
    },
  );
});

describe("every library is accounted for", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  const written = new Set(
    [...read("docs/decisions/libraries.md").matchAll(/^\| (`.*?`) \|/gm)].flatMap((row) =>
      [...(row[1] ?? "").matchAll(/`([^`]+)`/g)].map((name) => name[1]),
    ),
  );

  it("has a line in docs/decisions/libraries.md for each entry of package.json, and for nothing else", () => {
    expect(written).toEqual(new Set(Object.keys({ ...dependencies, ...devDependencies })));
  });
});

describe("every word of a procedure is in the glossary", () => {
  it.each(procedures.map((each) => [each.id, each as Procedure] as const))(
    "%s: its stages, actions with their events, and documents",
    (id, procedure) => {
      const section = glossary.split(/^## /m).find((each) => each.startsWith(`\`${id}\``)) ?? "";
      const rows = new Set(
        section.split("\n").map((line) =>
          line
            .split("|")
            .slice(1, 4)
            .map((cell) => cell.trim().replaceAll("`", ""))
            .join(" | "),
        ),
      );
      const wanted = [
        ...Object.entries(procedure.stages).map(([stage, { name }]) => `stage | ${stage} | ${name.zh}`),
        ...Object.entries(procedure.actions).map(
          ([action, { event, name }]) => `action | ${action} → ${event} | ${name.zh}`,
        ),
        ...Object.entries(procedure.documents).map(([document, { name }]) => `document | ${document} | ${name.zh}`),
      ];
      const missing = wanted.filter((row) => !rows.has(row));
      expect(missing, `GLOSSARY.md lacks, under "## \`${id}\`":\n| ${missing.join(" |\n| ")} |`).toEqual([]);
    },
  );
});
