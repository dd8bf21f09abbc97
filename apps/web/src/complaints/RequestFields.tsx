import type { FilingDraft } from "#contract";
import { adjudicationWords } from "#procedures";
import { Button } from "antd";
import { useWords } from "../words/useWords.ts";
import { AreaField, LineField, SelectField, TickField } from "./fields.tsx";

/** The parts that both requests share: the patent, whom it is against, and what is asked. */

type Request = Exclude<FilingDraft, { kind: "complaint" }>;

/** A list of words as the options of a choice. */
export function useOptions() {
  const { say } = useWords();
  return <K extends string>(names: Readonly<Record<K, { zh: string; en: string }>>) =>
    (Object.keys(names) as K[]).map((value) => ({ value, label: say(names[value]) }));
}

export function PatentInput({
  value,
  onChange,
}: {
  readonly value: Request["patent"];
  readonly onChange: (value: Request["patent"]) => void;
}) {
  const { t } = useWords();
  const options = useOptions();
  return (
    <>
      <div className="columns-even">
        <SelectField
          label={t("requests.patentKind")}
          options={options(adjudicationWords.patentKinds)}
          value={value.kind}
          onChange={(kind) => onChange({ ...value, kind })}
        />
        <LineField
          label={t("requests.patentNumber")}
          max={100}
          value={value.number}
          onChange={(number) => onChange({ ...value, number })}
        />
      </div>
      <LineField
        label={t("requests.patentTitle")}
        max={300}
        value={value.title}
        onChange={(title) => onChange({ ...value, title })}
      />
    </>
  );
}

type Respondent = Request["respondents"][number];
const blank: Respondent = { name: "", address: "", kind: "organisation", abroad: false };

/** Whom the request is against; the first stands there from the start. `domicile`: ask whether it lives in China. */
export function AgainstInput({
  value,
  domicile,
  onChange,
}: {
  readonly value: readonly Respondent[];
  readonly domicile: boolean;
  readonly onChange: (value: Respondent[]) => void;
}) {
  const { t } = useWords();
  const options = useOptions();
  const shown = value.length === 0 ? [blank] : value;
  const set = (at: number, more: Partial<Respondent>) =>
    onChange(shown.map((one, index) => (index === at ? { ...one, ...more } : one)));
  return (
    <>
      <p className="muted">{t("requests.againstLead")}</p>
      {shown.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list; it has nothing else until it is written
        <fieldset key={at} className="field-set field-group">
          <legend>{`${t("requests.respondent")} ${at + 1}`}</legend>
          <div className="columns-even">
            <LineField label={t("requests.name")} max={200} value={one.name} onChange={(name) => set(at, { name })} />
            <SelectField
              label={t("requests.partyKind")}
              options={options(adjudicationWords.partyKinds)}
              value={one.kind}
              onChange={(kind) => set(at, { kind })}
            />
          </div>
          <LineField
            label={t("requests.address")}
            max={500}
            value={one.address}
            onChange={(address) => set(at, { address })}
          />
          {domicile && (
            <TickField label={t("requests.abroad")} value={one.abroad} onChange={(is) => set(at, { abroad: is })} />
          )}
          {shown.length > 1 && (
            <Button
              type="text"
              size="small"
              aria-label={`${t("ui.remove")} ${one.name}`}
              onClick={() => onChange(shown.filter((_, index) => index !== at))}
            >
              {t("ui.remove")}
            </Button>
          )}
        </fieldset>
      ))}
      <div className="field">
        <Button disabled={shown.length >= 20} onClick={() => onChange([...shown, blank])}>
          {t("requests.addRespondent")}
        </Button>
      </div>
    </>
  );
}

/** What is asked for, and on which facts. */
export function MatterInput({
  body,
  change,
}: {
  readonly body: Pick<Request, "matter" | "reasons">;
  readonly change: (more: Partial<Pick<Request, "matter" | "reasons">>) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <AreaField
        label={t("requests.matter")}
        hint={t("requests.matterHint")}
        max={10_000}
        value={body.matter}
        onChange={(matter) => change({ matter })}
      />
      <AreaField
        label={t("requests.reasons")}
        hint={t("requests.reasonsHint")}
        max={10_000}
        value={body.reasons}
        onChange={(reasons) => change({ reasons })}
      />
    </>
  );
}
