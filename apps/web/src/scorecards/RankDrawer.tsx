import { type ReplyOf, type Scorecard, routes } from "#contract";
import { parseIsoDate } from "#law";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Drawer, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { yearSoFar } from "../figures/period.ts";
import { DayInput } from "../ui/DayInput.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useUpload } from "../ui/useUpload.ts";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { EntityRows, type EntityRow } from "./EntityRows.tsx";
import { FileFaults } from "./FileFaults.tsx";

interface Props {
  readonly card: Scorecard;
  readonly onClose: () => void;
}
type Read = ReplyOf<typeof routes.scorecards.readRows>;

/** Makes a ranking: of the offices right below, by their figures; or of entities whose values are typed in or uploaded. */
export function RankDrawer({ card, onClose }: Props) {
  const { t, say } = useWords();
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const today = parseIsoDate(status.data?.today ?? "");
  const usual = today === undefined ? undefined : yearSoFar(today);
  const [title, setTitle] = useState("");
  const [period, setPeriod] = useState<{ from?: string | undefined; to?: string | undefined }>({});
  const [rows, setRows] = useState<readonly EntityRow[]>([]);
  const [read, setRead] = useState<Read>();
  const [lacks, setLacks] = useState(false);
  const upload = useUpload(routes.scorecards.readRows, { params: { id: card.id } }, (reply: Read) => {
    setRead(reply);
    setRows(reply.rows);
  });
  const send = useSend(routes.scorecards.rank, async ({ id: made }) => {
    await client.invalidateQueries({ queryKey: keyOf(routes.scorecards.rankings) });
    await navigate({ to: "/rankings/$id", params: { id: made } });
  });
  const from = period.from ?? usual?.from;
  const to = period.to ?? usual?.to;
  const named = card.entities === "named";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLacks(title.trim() === "");
    if (title.trim() === "" || from === undefined || to === undefined) return;
    const kept = rows
      .filter(({ name }) => name.trim() !== "")
      .map((one) => ({ name: one.name.trim(), values: one.values }));
    send.mutate({
      body: {
        card: card.id,
        title: title.trim(),
        from,
        to,
        ...(named && { rows: kept }),
        ...(named && read !== undefined && { file: read.file }),
      },
    });
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={named ? 1080 : 560}
      title={`${t("scorecards.rank")} · ${say(card.name)}`}
      destroyOnHidden
    >
      <form onSubmit={submit} noValidate>
        {send.error && <RefusalBox error={send.error} />}
        <label htmlFor={`${id}-title`}>{t("scorecards.titleAsked")}</label>
        <Input
          id={`${id}-title`}
          value={title}
          maxLength={300}
          {...(lacks ? { status: "error" as const, "aria-describedby": `${id}-lacks` } : {})}
          onChange={(event) => setTitle(event.target.value)}
        />
        {lacks && (
          <p id={`${id}-lacks`} className="field-fault" role="alert">
            {t("scorecards.titleLacks")}
          </p>
        )}
        <div className="rank-period">
          <DayInput label={t("ui.from")} value={from} onChange={(day) => setPeriod({ ...period, from: day })} />
          <span className="muted">{t("ui.to")}</span>
          <DayInput label={t("ui.to")} value={to} onChange={(day) => setPeriod({ ...period, to: day })} />
        </div>
        {named ? (
          <>
            <FileDrop
              label={t("scorecards.uploadRows")}
              accept=".csv,.xlsx"
              hint={t("scorecards.uploadHint", {
                columns: card.indicators.map((one) => say(one.name)).join(t("scorecards.comma")),
              })}
              progress={upload.progress}
              onFile={upload.send}
            />
            {upload.error && <RefusalBox error={upload.error} />}
            {read && <FileFaults read={read} />}
            <EntityRows indicators={card.indicators} rows={rows} onChange={setRows} />
          </>
        ) : (
          <p className="muted">{t("scorecards.officesLead")}</p>
        )}
        <div className="drawer-foot">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t("scorecards.rank")}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
