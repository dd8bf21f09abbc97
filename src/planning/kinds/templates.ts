import type { Bilingual } from "#law";
import type { PlanKind } from "./planKind.ts";

/** Names to begin a plan with. They are this project's own wording, no provision of any law, and are meant to be changed. */
export interface PlanTemplate {
  readonly kind: PlanKind;
  readonly tasks: readonly Bilingual[];
}

const legislation: PlanTemplate = {
  kind: "legislation",
  tasks: [
    { zh: "立项和调研", en: "Place on the programme and study" },
    { zh: "起草", en: "Draft" },
    { zh: "征求意见", en: "Ask for comments" },
    { zh: "修改和论证", en: "Revise and discuss with experts" },
    { zh: "报送审查", en: "Submit for examination" },
    { zh: "审议通过", en: "Deliberate and adopt" },
    { zh: "公布", en: "Publish" },
    { zh: "施行和宣传", en: "Bring into force and explain" },
  ],
};

const pilot: PlanTemplate = {
  kind: "pilot",
  tasks: [
    { zh: "制定试点方案", en: "Write the pilot's scheme" },
    { zh: "确定试点地区", en: "Choose the areas" },
    { zh: "组织实施", en: "Carry it out" },
    { zh: "中期检查", en: "Look at it half-way" },
    { zh: "总结评估", en: "Evaluate and conclude" },
    { zh: "推广经验", en: "Spread what was learned" },
  ],
};

const evaluation: PlanTemplate = {
  kind: "evaluation",
  tasks: [
    { zh: "确定指标和口径", en: "Settle the indicators and how they are counted" },
    { zh: "逐年收集数据", en: "Collect the values of each year" },
    { zh: "中期评估", en: "Evaluate half-way" },
    { zh: "总结评估", en: "Evaluate at the end" },
    { zh: "形成评估报告", en: "Write the report" },
  ],
};

const workPlan: PlanTemplate = { kind: "work-plan", tasks: [] };

const templates: Readonly<Record<PlanKind, PlanTemplate>> = {
  "work-plan": workPlan,
  legislation,
  pilot,
  evaluation,
};

export function planTemplate(kind: PlanKind): PlanTemplate {
  return templates[kind];
}
