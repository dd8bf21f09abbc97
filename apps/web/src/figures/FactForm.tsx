import { type ReplyOf, routes } from "#contract";
import type { Bilingual } from "#law";
import { useQueryClient } from "@tanstack/react-query";
import { Input, InputNumber, Modal, Select } from "antd";
import { useId, useState } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly offices: NonNullable<ReplyOf<typeof routes.figures.table>["offices"]>;
  readonly year: number;
  readonly onClose: () => void;
  readonly say: (words: Bilingual) => string;
}

/** Types in what an office is measured against: how many people, how many staff, of which year, from where. */
export function FactForm({ offices, year: usual, onClose, say }: Props) {
  const { t } = useWords();
  const ids = { office: useId(), key: useId(), year: useId(), value: useId(), source: useId() };
  const [officePath, setOffice] = useState(offices[0]?.path ?? "");
  const [key, setKey] = useState<"population" | "staff">("population");
  const [year, setYear] = useState<number | null>(usual);
  const [value, setValue] = useState<number | null>(null);
  const [source, setSource] = useState("");
  const client = useQueryClient();
  const send = useSend(routes.figures.typeFact, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.figures.table) });
    onClose();
  });
  const whole = year !== null && value !== null && source.trim() !== "";
  return (
    <Modal
      open
      title={t("figures.typeIn")}
      okText={t("ui.save")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: !whole }}
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={() => whole && send.mutate({ body: { officePath, key, year, value, source } })}
    >
      <div className="stacked">
        <label htmlFor={ids.office}>{t("figures.office")}</label>
        <Select
          id={ids.office}
          value={officePath}
          options={offices.map(({ path, name }) => ({ value: path, label: say(name) }))}
          onChange={setOffice}
        />
        <label htmlFor={ids.key}>{t("figures.what")}</label>
        <Select
          id={ids.key}
          value={key}
          options={(["population", "staff"] as const).map((kind) => ({
            value: kind,
            label: t(`figures.facts.${kind}`),
          }))}
          onChange={setKey}
        />
        <label htmlFor={ids.year}>{t("figures.year")}</label>
        <InputNumber id={ids.year} value={year} min={1949} max={2200} precision={0} onChange={setYear} />
        <label htmlFor={ids.value}>{t("figures.value")}</label>
        <InputNumber id={ids.value} value={value} min={1} max={2_000_000_000} precision={0} onChange={setValue} />
        <label htmlFor={ids.source}>{t("figures.source")}</label>
        <Input id={ids.source} value={source} maxLength={500} onChange={(event) => setSource(event.target.value)} />
      </div>
      {send.error && <RefusalBox error={send.error} />}
    </Modal>
  );
}
