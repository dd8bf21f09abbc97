import type { ComplaintDraft } from "#contract";
import { Button, Input } from "antd";
import { useWords } from "../words/useWords.ts";

type Respondents = ComplaintDraft["respondents"];

interface Props {
  readonly value: Respondents;
  readonly onChange: (value: Respondents) => void;
}

/** Whom the complaint is about, one line each; the first line stands there from the start. */
export function RespondentsInput({ value, onChange }: Props) {
  const { t } = useWords();
  const shown = value.length === 0 ? [{ name: "", address: "" }] : value;
  const set = (at: number, more: Partial<Respondents[number]>) =>
    onChange(shown.map((one, index) => (index === at ? { ...one, ...more } : one)));
  return (
    <>
      <p className="muted">{t("complaints.whomLead")}</p>
      {shown.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list; it has nothing else until it is written
        <div key={at} className="party-line">
          <Input
            aria-label={`${t("complaints.name")} ${at + 1}`}
            placeholder={t("complaints.name")}
            maxLength={200}
            value={one.name}
            onChange={(event) => set(at, { name: event.target.value })}
          />
          <Input
            aria-label={`${t("complaints.address")} ${at + 1}`}
            placeholder={t("complaints.address")}
            maxLength={500}
            value={one.address}
            onChange={(event) => set(at, { address: event.target.value })}
          />
          {shown.length > 1 && (
            <Button
              type="text"
              aria-label={`${t("ui.remove")} ${one.name}`}
              onClick={() => onChange(shown.filter((_, index) => index !== at))}
            >
              {t("ui.remove")}
            </Button>
          )}
        </div>
      ))}
      <Button disabled={shown.length >= 20} onClick={() => onChange([...shown, { name: "", address: "" }])}>
        {t("complaints.addRespondent")}
      </Button>
    </>
  );
}
