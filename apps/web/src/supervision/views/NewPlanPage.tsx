import { routes } from "#contract";
import { type PlanKind, planTemplate } from "#planning";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input, Segmented } from "antd";
import { useId, useState } from "react";
import { AgencySelect } from "../../plans/AgencySelect.tsx";
import { DayInput } from "../../ui/DayInput.tsx";
import { Page } from "../../ui/Page.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useSend } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { PeriodFields } from "./AreaList.tsx";
import "./views.css";

const kinds = ["work-plan", "legislation", "pilot", "evaluation"] as const;
interface Line {
  readonly key: number;
  readonly title: string;
  readonly lead: { readonly named: string; readonly agency: string | null } | null;
  readonly begins: string | null;
  readonly ends: string | null;
}

/** A plan without a document: its kind, its name, and its lines, begun from a template of our own wording. */
export function NewPlanPage() {
  const search = useSearch({ from: "/desk/plans/new" });
  const kind = search.kind ?? "legislation";
  return <NewPlan key={kind} kind={kind} />;
}

function NewPlan({ kind }: { readonly kind: PlanKind }) {
  const { t, say } = useWords();
  const id = useId();
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const [days, setDays] = useState<{ begins: string | null; ends: string | null }>({ begins: null, ends: null });
  const [lines, setLines] = useState<readonly Line[]>(() => startOf(planTemplate(kind).tasks.map(say)));
  const send = useSend(routes.planKinds.create, ({ planId }) => navigate({ to: "/plans/$id", params: { id: planId } }));
  const change = (key: number, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const move = (at: number, by: number) => {
    const moved = [...lines];
    const [line] = moved.splice(at, 1);
    if (line !== undefined) moved.splice(at + by, 0, line);
    setLines(moved);
  };
  const written = lines.filter((line) => line.title.trim() !== "");
  return (
    <Page title={t("views.newPlan")} lead={t("views.newPlanLead")}>
      <Segmented
        aria-label={t("views.kind")}
        className="above-drop"
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`views.kinds.${value}`) }))}
        onChange={(value) => void navigate({ to: "/plans/new", search: { kind: value }, replace: true })}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({
            body: {
              kind,
              title,
              ...days,
              tasks: written.map((line) => ({
                title: line.title,
                lead: line.lead?.agency ?? null,
                begins: line.begins,
                ends: line.ends,
              })),
            },
          });
        }}
      >
        <Sheet title={t(`views.kinds.${kind}`)}>
          <div className="field">
            <label htmlFor={`${id}-title`}>{t("views.planTitle")}</label>
            <Input
              id={`${id}-title`}
              value={title}
              maxLength={300}
              onChange={(event) => setTitle(event.target.value)}
            />
          </div>
          <div className="pair">
            <PeriodFields id={id} days={days} onChange={setDays} />
          </div>
        </Sheet>
        <Sheet title={t(`views.lines.${kind}`)}>
          <p className="muted">{t("views.templateNote")}</p>
          <ol className="plan-lines">
            {lines.map((line, at) => (
              <li key={line.key} className="plan-line">
                <div className="plan-line-title">
                  <label htmlFor={`${id}-${line.key}`} className="visually-hidden">
                    {t("views.lineName", { n: at + 1 })}
                  </label>
                  <Input
                    id={`${id}-${line.key}`}
                    value={line.title}
                    maxLength={300}
                    placeholder={t("views.lineName", { n: at + 1 })}
                    onChange={(event) => change(line.key, { title: event.target.value })}
                  />
                </div>
                <div className="plan-line-more">
                  <label htmlFor={`${id}-${line.key}-lead`} className="visually-hidden">
                    {t("plans.lead1")} {at + 1}
                  </label>
                  <AgencySelect
                    id={`${id}-${line.key}-lead`}
                    single
                    value={line.lead === null ? [] : [line.lead]}
                    onChange={([lead]) => change(line.key, { lead: lead ?? null })}
                  />
                  <DayInput
                    label={`${t("views.begins")} ${at + 1}`}
                    value={line.begins ?? undefined}
                    onChange={(day) => change(line.key, { begins: day ?? null })}
                  />
                  <span className="muted">{t("ui.to")}</span>
                  <DayInput
                    label={`${t("views.ends")} ${at + 1}`}
                    value={line.ends ?? undefined}
                    onChange={(day) => change(line.key, { ends: day ?? null })}
                  />
                  <Button disabled={at === 0} aria-label={t("views.up", { n: at + 1 })} onClick={() => move(at, -1)}>
                    ↑
                  </Button>
                  <Button
                    disabled={at === lines.length - 1}
                    aria-label={t("views.down", { n: at + 1 })}
                    onClick={() => move(at, 1)}
                  >
                    ↓
                  </Button>
                  <Button
                    aria-label={t("views.removeLine", { n: at + 1 })}
                    onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
                  >
                    ×
                  </Button>
                </div>
              </li>
            ))}
          </ol>
          <Button onClick={() => setLines([...lines, blank(Math.max(0, ...lines.map(({ key }) => key)) + 1)])}>
            {t("views.addLine")}
          </Button>
        </Sheet>
        {send.error && <RefusalBox error={send.error} />}
        <Button
          type="primary"
          htmlType="submit"
          disabled={title.trim() === "" || written.length === 0}
          loading={send.isPending}
        >
          {t("views.create")}
        </Button>
      </form>
    </Page>
  );
}

function startOf(titles: readonly string[]): readonly Line[] {
  return titles.length === 0 ? [blank(1)] : titles.map((title, at) => ({ ...blank(at + 1), title }));
}

function blank(key: number): Line {
  return { key, title: "", lead: null, begins: null, ends: null };
}
