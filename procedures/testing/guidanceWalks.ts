import { fileReview } from "../guidance/file-review/procedure.ts";
import { instructions } from "../guidance/instructions/procedure.ts";
import { transfer } from "../guidance/transfer/procedure.ts";
import { typicalCase } from "../guidance/typical-case/procedure.ts";
import type { Step } from "./scene.ts";
import { byAction, type WalkKind } from "./WalkKind.ts";

const person = (id: string, role: "officer" | "head", office: string) => ({ id, role, name: id, office });
const lower = { officer: person("li", "officer", "ip/qc/lan/"), head: person("wang", "head", "ip/qc/lan/") };
const upper = { officer: person("zhang", "officer", "ip/qc/"), head: person("chen", "head", "ip/qc/") };
const top = { officer: person("sun", "officer", "ip/"), head: person("qian", "head", "ip/") };
const other = { officer: person("zhou", "officer", "ip/lw/ji/"), head: person("wu", "head", "ip/lw/ji/") };
const day = "2026-03-02";

const signed = (people: typeof lower, paper: string): Step[] => [
  [people.officer, "paper-submit", day, { paper }],
  [people.head, "paper-approve", day, { paper }],
];

const asked: readonly Step[] = [
  [
    lower.officer,
    "draft-request",
    day,
    {
      subject: "trademark",
      question: "是否属于商标使用？",
      facts: "招牌上使用。",
      opinion: "属于。",
      analysis: "识别来源。",
    },
  ],
  [lower.officer, "make-request", day, { to: "ip/qc/" }],
  ...signed(lower, "instructionRequest#1"),
  [lower.head, "send-request", day, {}],
  [upper.officer, "take-up", day, {}],
];

const handed = (kind: "transfer" | "cooperation"): readonly Step[] => [
  [
    lower.officer,
    "propose",
    day,
    { kind, matter: "假冒运动鞋线索", ground: "region", reason: "仓库在霁城。", materials: ["商品信息截图"] },
  ],
  [lower.officer, "make-letter", day, { to: "ip/lw/ji/" }],
  ...signed(lower, kind === "transfer" ? "transferLetter#1" : "cooperationLetter#1"),
  [lower.head, "send", day, {}],
];

const planned: readonly Step[] = [
  [
    upper.officer,
    "plan-review",
    day,
    { purpose: "季度评查", office: "ip/qc/lan/", from: "2026-01-01", until: "2026-02-28", take: 2 },
  ],
  [upper.officer, "freeze-list", day, { files: ["澜3号", "澜1号", "澜2号"] }],
];

const nominated: readonly Step[] = [
  [
    lower.officer,
    "nominate",
    day,
    {
      standing: "typical",
      subject: "trademark",
      name: "“星河”商标侵权案",
      caseNumber: "演示案第7号",
      facts: "销售侵权运动鞋。",
      decision: "罚款六万元。",
      point: "招牌使用属于商标使用。",
      meaning: "统一标准。",
    },
  ],
  [lower.officer, "make-digest", day, { to: "ip/qc/" }],
  ...signed(lower, "caseDigest#1"),
  [lower.head, "submit-nomination", day, {}],
];

const plain = (steps: readonly Step[]) => byAction(steps.filter(([, action]) => !action.startsWith("paper-")));
const levels = [lower.officer, lower.head, upper.officer, upper.head, top.officer, top.head];
const between = [lower.officer, lower.head, other.officer, other.head];

/** Cases between offices: asked up the levels, handed over, worked on together, reviewed, put forward. */
export const guidanceWalks: readonly WalkKind[] = [
  {
    procedure: instructions,
    from: asked,
    route: ["draft-reply", "send-reply", "file-reply", "report-outcome"],
    written: plain(asked),
    walkers: levels,
    parties: [],
  },
  ...(["transfer", "cooperation"] as const).map((kind) => ({
    procedure: transfer,
    from: handed(kind),
    route: ["accept", "report-progress", "end"],
    written: plain(handed(kind)),
    walkers: between,
    parties: [],
  })),
  {
    procedure: fileReview,
    from: planned,
    route: ["commit", "open", "score-file", "make-report", "send-report"],
    written: plain(planned),
    walkers: levels.slice(0, 4),
    parties: [],
  },
  {
    procedure: typicalCase,
    from: nominated,
    route: ["give-opinion", "select", "publish"],
    written: plain(nominated),
    walkers: levels.slice(0, 4),
    parties: [],
  },
];
