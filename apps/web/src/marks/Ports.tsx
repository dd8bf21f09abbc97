import { type ReplyOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { Empty } from "../ui/Empty.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly mark: ReplyOf<typeof routes.rights.mark>;
  readonly mayRecord: boolean;
}

/** Ports that the genuine goods of a mark go through; a declaration at another port is looked at twice. */
export function Ports({ mark, mayRecord }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(routes.rights.mark) });
  const [form] = Form.useForm<{ port: string }>();
  const add = useSend(routes.rights.addRecordedPort, () => {
    form.resetFields();
    return refresh();
  });
  const remove = useSend(routes.rights.removeRecordedPort, refresh);
  const error = add.error ?? remove.error;
  return (
    <Sheet title={t("rights.ports")}>
      <p className="muted">{t("rights.portsLead")}</p>
      {error && <RefusalBox error={error} />}
      {mark.recordedPorts.length === 0 && <Empty title={t("rights.noPorts")} />}
      <ul className="lines">
        {mark.recordedPorts.map(({ id, port }) => (
          <li key={id} className="line">
            <span className="line-main">{port}</span>
            {mayRecord && (
              <Button size="small" type="text" onClick={() => remove.mutate({ params: { id: mark.id, portId: id } })}>
                {t("ui.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayRecord && (
        <Form
          form={form}
          layout="vertical"
          className="small-form"
          requiredMark={false}
          onFinish={({ port }) => add.mutate({ params: { id: mark.id }, body: { port } })}
        >
          <Form.Item
            name="port"
            label={t("rights.port")}
            rules={[{ required: true, whitespace: true, message: t("ui.required") }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Button htmlType="submit" loading={add.isPending}>
            {t("rights.addPort")}
          </Button>
        </Form>
      )}
    </Sheet>
  );
}
