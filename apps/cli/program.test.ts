import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { languageOf } from "./cli.ts";
import { run } from "./program.ts";
import type { World } from "./world.ts";

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

type Answer = { status?: number; headers?: Record<string, string>; body?: unknown; file?: string };

let server: Server;
let url: string;
let home: string;
let seen: Seen[];
let answers: Record<string, Answer | ((request: Seen) => Answer)>;

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  home = mkdtempSync(join(tmpdir(), "yuheng-cli-"));
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(home, { recursive: true });
});
beforeEach(() => {
  seen = [];
  answers = {};
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts).toString("utf8");
  const call = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body };
  seen.push(call);
  const given = answers[`${call.method} ${call.path.split("?")[0]}`];
  const made = typeof given === "function" ? given(call) : (given ?? { status: 404, body: problem(404, "not-found") });
  response.writeHead(made.status ?? 200, made.headers ?? { "content-type": "application/json" });
  response.end(made.file ?? JSON.stringify(made.body ?? {}));
}

function problem(status: number, code: string, more: object = {}) {
  const words = { zh: "不可以", en: "It may not be" };
  return {
    type: `urn:yuheng:problem:${code}`,
    title: code,
    status,
    code,
    sentence: words,
    remedy: { zh: "请重试", en: "Try again" },
    ...more,
  };
}

const me = {
  id: "a1",
  login: "officer",
  name: "承办人甲",
  roles: ["officer"],
  office: null,
  holderId: null,
  csrf: "c5",
};

async function yuheng(argv: readonly string[], env: Record<string, string> = {}) {
  let out = "";
  let err = "";
  const world: World = {
    env: { HOME: home, LANG: "en_GB.UTF-8", ...env },
    terminal: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    ask: async () => undefined,
    readStdin: async () => '{"from":"stdin"}',
    now: () => "2026-11-22T02:00:00Z",
  };
  const code = await run(argv, world);
  return { code, out, err };
}

const signedIn = { YUHENG_TOKEN: "t0ken" };
const to = () => ["--server", url];

describe("the command line's manners", () => {
  it("ends with 2 on wrong usage and says where the usage stands", async () => {
    for (const argv of [["nonsense"], ["case", "act"], ["figures", "--nonsense"], ["case", "document", "c", "d"]]) {
      const { code, err } = await yuheng(argv);
      expect(code, argv.join(" ")).toBe(2);
      expect(err, argv.join(" ")).toContain("--help");
    }
  });

  it("ends with 0 on --help, in the user's language", async () => {
    expect((await yuheng(["--help"])).out).toContain("a platform for intellectual-property protection");
    const chinese = await yuheng(["--help"], { LANG: "zh_CN.UTF-8" });
    expect(chinese.code).toBe(0);
    expect(chinese.out).toContain("玉衡");
    expect((await yuheng(["--lang", "zh", "--help"])).out).toContain("玉衡");
  });

  it("takes the language from --lang, then LC_ALL, LC_MESSAGES, LANG", () => {
    expect(languageOf([], {})).toBe("en");
    expect(languageOf([], { LANG: "zh_CN.UTF-8" })).toBe("zh");
    expect(languageOf([], { LANG: "zh_CN.UTF-8", LC_ALL: "C" })).toBe("en");
    expect(languageOf(["case", "list", "--lang=zh"], { LC_ALL: "C" })).toBe("zh");
  });

  it("sends who is not signed in to `yuheng login`", async () => {
    const { code, err } = await yuheng(["whoami"]);
    expect(code).toBe(1);
    expect(err).toContain("yuheng login");
  });

  it("says when no server answers, and what to do", async () => {
    const { code, err } = await yuheng(["status", "--server", "http://127.0.0.1:9"]);
    expect(code).toBe(1);
    expect(err).toContain("yuheng serve");
  });

  it("prints a refusal as JSON under --json, with everything the server said", async () => {
    const between = [{ seq: 4, type: "CaseFiled", by: "承办人乙", at: "2026-11-20T01:00:00Z" }];
    answers["GET /api/cases"] = { status: 409, body: problem(409, "version-clash", { between }) };
    const { code, out, err } = await yuheng(["case", "list", "--json", ...to()], signedIn);
    expect(code).toBe(1);
    expect(err).toBe("");
    expect(JSON.parse(out).refused).toMatchObject({ code: "version-clash", remedy: { en: "Try again" }, between });
  });

  it("prints a refusal as a sentence and its remedy otherwise, in Chinese for a Chinese user", async () => {
    answers["GET /api/cases"] = { status: 403, body: problem(403, "forbidden") };
    const { err } = await yuheng(["case", "list", ...to()], { ...signedIn, LANG: "zh_CN.UTF-8" });
    expect(err).toBe("不可以\n请重试\n");
  });

  it("knows an answer that does not come from Yuheng", async () => {
    answers["GET /api/status"] = {
      status: 502,
      headers: { "content-type": "text/html" },
      file: "<h1>Bad gateway</h1>",
    };
    expect((await yuheng(["status", ...to()])).err).toContain("not as Yuheng does");
    answers["GET /api/status"] = { body: { name: "something else" } };
    expect((await yuheng(["status", ...to()])).err).toContain("same version");
  });
});

describe("signing in", () => {
  it("keeps a personal token for its owner's eyes only, and leaves no session behind", async () => {
    answers["POST /api/session"] = {
      headers: { "content-type": "application/json", "set-cookie": "yuheng=s1; HttpOnly" },
      body: me,
    };
    answers["POST /api/tokens"] = { body: { id: "k1", token: "yht_1" } };
    answers["DELETE /api/session"] = {};
    answers["GET /api/session"] = { body: me };
    answers["DELETE /api/tokens/k1"] = {};

    expect((await yuheng(["login", "--login", "officer", ...to()], { YUHENG_PASSWORD: "yuheng-demo" })).code).toBe(0);
    const [first, second, third] = seen;
    expect(JSON.parse(first?.body ?? "")).toEqual({ login: "officer", password: "yuheng-demo" });
    expect(second?.headers).toMatchObject({ cookie: "yuheng=s1", "x-csrf-token": "c5" });
    expect(third?.method).toBe("DELETE");
    const file = join(home, ".config", "yuheng", "session.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
      server: url,
      token: "yht_1",
      tokenId: "k1",
      login: "officer",
    });

    const who = await yuheng(["whoami", "--json"]);
    expect(seen.at(-1)?.headers.authorization).toBe("Bearer yht_1");
    expect(JSON.parse(who.out)).toMatchObject({ login: "officer" });
    expect(who.out).not.toContain("csrf");

    expect((await yuheng(["logout"])).code).toBe(0);
    expect(seen.at(-1)?.path).toBe("/api/tokens/k1");
    expect((await yuheng(["whoami"])).code).toBe(1);
  });

  it("asks for what is missing, and calls it wrong usage where nobody can answer", async () => {
    expect((await yuheng(["login", ...to()])).code).toBe(2);
  });
});

const view = {
  id: "c1",
  number: "演示立案〔2026〕1号",
  procedure: "trademark-enforcement",
  title: "某商标案",
  officePath: "ip/qc/lan/",
  stage: "filed",
  version: 3,
  priority: 2,
  openedAt: "2026-11-01T01:00:00Z",
  updatedAt: "2026-11-02T01:00:00Z",
  closedAt: null,
  assignedTo: null,
  nextDue: "2027-01-30",
  sealed: false,
};
const full = {
  ...view,
  state: { stage: "filed", version: 3, parties: [], facts: {} },
  long: {},
  deadlines: [],
  documents: [
    {
      id: "d1",
      paper: "penaltyDecision:respondent#1",
      life: "approved",
      kind: "penaltyDecision",
      name: { zh: "行政处罚决定书", en: "Penalty decision" },
      number: null,
      seq: 3,
      sha256: "0",
      createdAt: "2026-11-02T01:00:00Z",
    },
  ],
  evidence: [],
  seals: [],
  origin: null,
  known: {},
  mayAct: true,
};
const event = {
  seq: 4,
  type: "CaseInvestigated",
  action: "investigate",
  actor: { id: "a1", role: "officer" },
  at: "2026-11-03T01:00:00Z",
  recordedAt: "2026-11-03T01:00:00Z",
  input: {},
  stage: "investigation",
  facts: {},
  effects: [],
};

describe("cases", () => {
  it("lists a page and says how many more there are; --all walks every page", async () => {
    answers["GET /api/cases"] = (request) =>
      request.path.includes("cursor=n2")
        ? { body: { items: [{ ...view, id: "c2" }], total: 2, next: null } }
        : { body: { items: [view], total: 2, next: "n2" } };
    const page = await yuheng(["case", "list", "--limit", "1", ...to()], signedIn);
    expect(page.out).toContain("1 of 2");
    const all = await yuheng(["case", "list", "--all", "--limit", "1", "--json", ...to()], signedIn);
    expect(JSON.parse(all.out).items.map((each: { id: string }) => each.id)).toEqual(["c1", "c2"]);
  });

  it("acts on the version it has read, with the input of a file, of the line, or of standard input", async () => {
    answers["GET /api/cases/c1"] = { body: full };
    answers["POST /api/cases/c1/actions/investigate"] = { body: { event, case: { ...full, stage: "investigation" } } };
    const file = join(home, "input.json");
    writeFileSync(file, '{"from":"file"}');
    for (const [input, expected] of [
      [file, { from: "file" }],
      ['{"from":"line"}', { from: "line" }],
      ["-", { from: "stdin" }],
    ] as const) {
      const { code, out } = await yuheng(["case", "act", "c1", "investigate", "--input", input, ...to()], signedIn);
      expect(code).toBe(0);
      expect(out).toContain("investigation");
      expect(JSON.parse(seen.at(-1)?.body ?? "")).toEqual({ expectedVersion: 3, input: expected });
    }
  });

  it("calls broken JSON and a missing file wrong usage", async () => {
    expect((await yuheng(["case", "act", "c1", "x", "--input", "{broken", ...to()], signedIn)).code).toBe(2);
    expect((await yuheng(["case", "act", "c1", "x", "--input", join(home, "none.json"), ...to()], signedIn)).code).toBe(
      2,
    );
  });

  it("finds a case by the number that is printed on it", async () => {
    answers["GET /api/cases"] = { body: { items: [view], total: 1, next: null } };
    answers["GET /api/cases/c1"] = { body: full };
    const { out } = await yuheng(["case", "show", view.number, ...to()], signedIn);
    expect(out).toContain("某商标案");
  });

  it("saves a document, named by its kind", async () => {
    answers["GET /api/cases/c1"] = { body: full };
    answers["GET /api/cases/c1/documents/d1"] = {
      headers: { "content-type": "application/octet-stream" },
      file: "docx",
    };
    const out = join(home, "decision.docx");
    expect((await yuheng(["case", "document", "c1", "penaltyDecision", "--out", out, ...to()], signedIn)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe("docx");
    expect((await yuheng(["case", "document", "c1", "nothing", "--out", out, ...to()], signedIn)).err).toContain(
      "penaltyDecision",
    );
  });
});

describe("imports", () => {
  const staged = {
    id: "i1",
    kind: "marks",
    fileName: "商标.csv",
    state: "checking",
    rows: 3,
    good: 0,
    refused: 0,
    written: 0,
    already: 0,
    clues: 0,
    failure: null,
    createdAt: "2026-11-22T02:00:00Z",
  };
  const refusedRow = {
    row: 3,
    cells: {},
    problems: [
      { column: "类别", code: "bad-class", sentence: { zh: "没有第46类", en: "there is no class 46" }, found: "46" },
    ],
  };

  function serveImport(good: number, refused: number) {
    answers["POST /api/imports"] = { body: staged };
    answers["GET /api/imports/i1"] = { body: { ...staged, state: "checked", good, refused } };
    answers["POST /api/imports/i1/confirm"] = { body: { ...staged, state: "done", good, refused, written: good } };
    answers["GET /api/imports/i1/rows"] = { body: { items: [refusedRow], total: refused, next: null } };
    answers["GET /api/imports/i1/refused"] = { headers: { "content-type": "text/csv" }, file: "row,reason" };
  }

  it("sends the file as it is, shows what was refused and why, and writes nothing unasked", async () => {
    serveImport(2, 1);
    const file = join(home, "商标.csv");
    writeFileSync(file, "text,classes\n甲,25\n");
    const { code, out, err } = await yuheng(["import", "marks", file, ...to()], signedIn);
    expect(code).toBe(0);
    expect(seen[0]).toMatchObject({ path: "/api/imports?kind=marks", body: "text,classes\n甲,25\n" });
    expect(decodeURIComponent(String(seen[0]?.headers["x-file-name"]))).toBe("商标.csv");
    expect(out).toContain("there is no class 46");
    expect(out).toContain("--confirm");
    expect(err).toContain("checking");
    expect(seen.some((call) => call.path.endsWith("/confirm"))).toBe(false);
  });

  it("writes the good rows with --confirm and brings the refused ones back as a file", async () => {
    serveImport(2, 1);
    const file = join(home, "marks.csv");
    writeFileSync(file, "x");
    const back = join(home, "refused.csv");
    const { code, out } = await yuheng(
      ["import", "marks", file, "--confirm", "--refused", back, "--json", ...to()],
      signedIn,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ state: "done", written: 2, refused: 1 });
    expect(readFileSync(back, "utf8")).toBe("row,reason");
  });

  it("sends customs declarations, and says how many clues they raised", async () => {
    const declarations = { ...staged, kind: "declarations", good: 2, state: "done", written: 2, clues: 1 };
    answers["POST /api/imports"] = { body: { ...declarations, state: "checked" } };
    answers["POST /api/imports/i1/confirm"] = { body: declarations };
    answers["GET /api/imports/i1/rows"] = { body: { items: [], total: 0, next: null } };
    const file = join(home, "报关单.csv");
    writeFileSync(file, "x");
    const { code, out } = await yuheng(["import", "declarations", file, "--confirm", ...to()], signedIn);
    expect(code).toBe(0);
    expect(seen[0]).toMatchObject({ path: "/api/imports?kind=declarations" });
    expect(out).toMatch(/clues raised\s+1/);
  });

  it("makes a key for a customs system, and none for what nobody pushes", async () => {
    answers["POST /api/tokens"] = { body: { id: "t1", token: "k".repeat(40) } };
    expect((await yuheng(["token", "make", "通关系统", "--push", "declarations", ...to()], signedIn)).code).toBe(0);
    expect(JSON.parse(String(seen[0]?.body))).toMatchObject({ kind: "push", scopes: ["declarations:write"] });
    const { code, err } = await yuheng(["token", "make", "x", "--push", "weather", ...to()], signedIn);
    expect(code).not.toBe(0);
    expect(err).toContain("--push declarations");
  });

  describe("of running cases", () => {
    const columns = {
      procedure: "trademark-enforcement",
      remembered: false,
      columns: [
        { title: "案号", samples: ["甲1"], field: "number" },
        { title: "办到哪一步", samples: ["立案"], field: null },
        { title: "状态", samples: ["急"], field: "stage" },
        { title: "来源", samples: ["举报"], field: "source" },
      ],
      fields: [
        { field: "number", name: { zh: "原案号", en: "case number" }, required: true },
        { field: "stage", name: { zh: "阶段", en: "stage" }, required: false },
        { field: "source", name: { zh: "线索来源", en: "source" }, required: false },
      ],
    };
    const list = () => {
      const file = join(home, "台账.csv");
      writeFileSync(file, "案号,办到哪一步,状态,来源\n甲1,立案,急,举报\n");
      return file;
    };
    const serveCases = () => {
      const cases = { ...staged, kind: "cases", rows: 1 };
      let mapped = false;
      answers["POST /api/imports"] = { body: cases };
      answers["GET /api/imports/i1"] = () => ({
        body: { ...cases, state: mapped ? "checked" : "mapping", good: mapped ? 1 : 0 },
      });
      answers["GET /api/imports/i1/columns"] = { body: columns };
      answers["PUT /api/imports/i1/columns"] = () => {
        mapped = true;
        return { body: cases };
      };
      answers["GET /api/imports/i1/rows"] = { body: { items: [], total: 0, next: null } };
    };
    const sentFields = () =>
      seen.filter(({ method }) => method === "PUT").map(({ body }) => JSON.parse(body) as object);

    it("says what each column means, as told with --map: a meaning told leaves the column that was guessed", async () => {
      serveCases();
      const argv = ["import", "cases", list(), "--map", "办到哪一步=stage", "--map", "来源="];
      const { code, err, out } = await yuheng([...argv, ...to()], signedIn);
      expect(code).toBe(0);
      expect(seen[0]?.path).toBe("/api/imports?kind=cases");
      expect(sentFields()).toEqual([{ fields: ["number", "stage", null, null] }]);
      expect(err).toMatch(/办到哪一步\s+stage\s+stage/);
      expect(err).toMatch(/来源\s+note/);
      expect(out).toContain("--confirm");
    });

    it("goes on with the guesses where nothing is told", async () => {
      serveCases();
      expect((await yuheng(["import", "cases", list(), ...to()], signedIn)).code).toBe(0);
      expect(sentFields()).toEqual([{ fields: ["number", null, "stage", "source"] }]);
    });

    it("refuses a column that the file does not have, naming those it has, and a word without a meaning", async () => {
      serveCases();
      const absent = await yuheng(["import", "cases", list(), "--map", "步骤=stage", ...to()], signedIn);
      expect([absent.code, absent.err]).toEqual([1, expect.stringContaining("案号, 办到哪一步, 状态, 来源")]);
      const unclear = await yuheng(["import", "cases", list(), "--map", "办到哪一步", ...to()], signedIn);
      expect([unclear.code, unclear.err]).toEqual([1, expect.stringContaining("column=field")]);
      expect(sentFields()).toEqual([]);
    });

    it("passes on that the head lets the cases in", async () => {
      serveCases();
      const words = { zh: "由负责人确认", en: "let in by the head" };
      answers["POST /api/imports/i1/confirm"] = {
        status: 403,
        body: problem(403, "head-confirms-cases", { sentence: words }),
      };
      const { code, err } = await yuheng(["import", "cases", list(), "--confirm", ...to()], signedIn);
      expect(code).toBe(1);
      expect(err).toContain("let in by the head");
    });
  });

  it("ends with 1 when not one row is good", async () => {
    serveImport(0, 3);
    const file = join(home, "bad.csv");
    writeFileSync(file, "x");
    expect((await yuheng(["import", "marks", file, "--confirm", ...to()], signedIn)).code).toBe(1);
  });
});
