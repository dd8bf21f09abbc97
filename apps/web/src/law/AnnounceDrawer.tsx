import { type ReplyOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Drawer, Input, InputNumber } from "antd";
import { useId, useState } from "react";
import { Day } from "../ui/Day.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Rows } from "../ui/Rows.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { readAnnouncement } from "./announcement.ts";

type Years = ReplyOf<typeof routes.office.calendar>["years"];

interface Props {
  readonly years: Years;
  readonly onClose: () => void;
}

/** Takes in the State Council's announcement: first shows which deadlines would move, then moves them. */
export function AnnounceDrawer({ years, onClose }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const client = useQueryClient();
  const first = years.find((one) => !one.announced) ?? years.at(-1);
  const [year, setYear] = useState(first?.year ?? 2027);
  const [version, setVersion] = useState("");
  const [off, setOff] = useState(() => offText(first));
  const [makeUp, setMakeUp] = useState("");
  const [bad, setBad] = useState<string>();
  const [applied, setApplied] = useState(false);
  const announce = useSend(routes.office.announce, (_, { body }) => {
    if (body.dryRun === true) return;
    setApplied(true);
    void client.invalidateQueries({ queryKey: keyOf(routes.office.calendar) });
  });
  const send = (dryRun: boolean) => {
    const read = readAnnouncement(off, makeUp);
    setBad("bad" in read ? t("law.badLine", read.bad) : undefined);
    if (!("bad" in read)) announce.mutate({ body: { year, version, ...read, dryRun } });
  };
  return (
    <Drawer open onClose={onClose} size="large" title={t("law.announce")}>
      {announce.error && <RefusalBox error={announce.error} />}
      <div className="field">
        <label htmlFor={`${id}-year`}>{t("law.year")}</label>
        <InputNumber
          id={`${id}-year`}
          min={2000}
          max={2100}
          precision={0}
          value={year}
          onChange={(chosen) => {
            if (chosen === null) return;
            setYear(chosen);
            setOff(offText(years.find((one) => one.year === chosen)));
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-version`}>{t("law.version")}</label>
        <Input
          id={`${id}-version`}
          value={version}
          maxLength={50}
          placeholder={t("law.versionHint")}
          onChange={(event) => setVersion(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-off`}>{t("law.offDays")}</label>
        <Input.TextArea
          id={`${id}-off`}
          className="code"
          value={off}
          rows={6}
          onChange={(event) => setOff(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-up`}>{t("law.makeUpDays")}</label>
        <Input.TextArea
          id={`${id}-up`}
          className="code"
          value={makeUp}
          rows={3}
          onChange={(event) => setMakeUp(event.target.value)}
        />
      </div>
      {bad && (
        <p className="field-fault" role="alert">
          {bad}
        </p>
      )}
      <div className="drawer-foot">
        <Button onClick={() => send(true)} loading={announce.isPending} disabled={version.trim() === ""}>
          {t("law.dryRun")}
        </Button>
        <Button
          type="primary"
          onClick={() => send(false)}
          loading={announce.isPending}
          disabled={version.trim() === "" || applied || announce.data === undefined}
        >
          {t("law.apply")}
        </Button>
      </div>
      {announce.data && <Moved reply={announce.data} key={language} />}
    </Drawer>
  );
}

function Moved({ reply }: { readonly reply: ReplyOf<typeof routes.office.announce> }) {
  const { t, say } = useWords();
  return (
    <section aria-live="polite">
      <h2>{reply.moved.length === 0 ? t("law.nothingMoves") : t("law.moved", { n: reply.moved.length })}</h2>
      <p className="muted">{t("law.looked", { n: reply.looked })}</p>
      {reply.moved.length > 0 && (
        <Rows
          caption={t("law.moved", { n: reply.moved.length })}
          rows={reply.moved}
          keyOf={(one) => one.caseId + one.name.en}
          columns={[
            {
              key: "case",
              title: t("law.case"),
              cell: (one) => (
                <Link to="/cases/$id" params={{ id: one.caseId }}>
                  {one.number}
                </Link>
              ),
            },
            { key: "name", title: t("law.deadline"), cell: (one) => say(one.name) },
            { key: "before", title: t("law.before"), cell: (one) => <Day on={one.before} /> },
            { key: "after", title: t("law.after"), cell: (one) => <Day on={one.after} /> },
          ]}
        />
      )}
    </section>
  );
}

function offText(year: Years[number] | undefined): string {
  return (year?.off ?? []).map((day) => `${day.date} ${day.name.zh} ${day.name.en}`).join("\n");
}
