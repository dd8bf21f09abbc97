import { type Bilingual, confidenceNames } from "#law";
import type { DecisionTable, Row } from "./table.ts";

/** A table as Markdown for lawyers: one line a row, strongest first where precedence is stated, each with its article. */
export function printTable(table: DecisionTable, locale: keyof Bilingual): string {
  const facts = Object.keys(table.facts);
  const word = words[locale];
  const head = [
    word.row,
    ...facts.map((fact) => factName(table, fact)[locale]),
    word.outcome,
    word.article,
    word.inForce,
    word.confidence,
  ];
  const body = inOrder(table).map((row) => [
    row.id,
    ...facts.map((fact) => values(table, row, fact, locale)),
    table.outcomeNames[row.then]?.[locale] ?? row.then,
    `${row.article.source} ${row.article.article}`,
    row.until === undefined ? `${word.from} ${row.from}` : `${row.from} ${word.until} ${row.until}`,
    confidenceNames[row.confidence][locale],
  ]);
  const notes = table.rows.flatMap((row) => (row.note === undefined ? [] : [`- ${row.id}: ${row.note[locale]}`]));
  return [
    `## ${table.name[locale]}`,
    "",
    `${word.table}: \`${table.id}\` ${table.version}. ${word.moment}: ${table.moment[locale]}.`,
    "",
    line(head),
    line(head.map(() => "---")),
    ...body.map(line),
    ...(table.precedence === undefined
      ? []
      : ["", `${word.precedence}: ${table.precedence.order.join(" > ")}. ${table.precedence.reason[locale]}`]),
    ...(notes.length === 0 ? [] : ["", ...notes]),
    "",
  ].join("\n");
}

function inOrder(table: DecisionTable): readonly Row[] {
  const order = table.precedence?.order ?? [];
  const place = (row: Row) => (order.includes(row.id) ? order.indexOf(row.id) : order.length);
  return table.rows.toSorted((a, b) => place(a) - place(b));
}

function values(table: DecisionTable, row: Row, fact: string, locale: keyof Bilingual): string {
  const wanted = row.when[fact];
  if (wanted === undefined) return words[locale].any;
  return [wanted]
    .flat()
    .map((value) => table.factNames[fact]?.values[value]?.[locale] ?? value)
    .join(words[locale].or);
}

function factName(table: DecisionTable, fact: string): Bilingual {
  return table.factNames[fact]?.name ?? { zh: fact, en: fact };
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

const words = {
  zh: {
    row: "行",
    outcome: "结果",
    article: "依据",
    inForce: "适用期间",
    confidence: "核对程度",
    table: "决策表",
    moment: "适用时点",
    precedence: "优先顺序",
    any: "不限",
    or: "或",
    from: "自",
    until: "至",
  },
  en: {
    row: "row",
    outcome: "outcome",
    article: "article",
    inForce: "in force",
    confidence: "confidence",
    table: "Table",
    moment: "Rows are chosen by",
    precedence: "Precedence",
    any: "any",
    or: " or ",
    from: "from",
    until: "to",
  },
} as const satisfies Record<keyof Bilingual, Record<string, string>>;
