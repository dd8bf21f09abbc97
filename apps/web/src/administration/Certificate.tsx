import { type Account, routes } from "#contract";
import { Button, Form, Input, Modal } from "antd";
import type { z } from "zod";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly account: z.infer<typeof Account>;
  readonly onClose: () => void;
  readonly onDone: () => Promise<unknown>;
}

/** The number that papers print beside the officer's name. */
export function Certificate({ account, onClose, onDone }: Props) {
  const { t } = useWords();
  const change = useSend(routes.people.changeAccount, async () => {
    await onDone();
    onClose();
  });
  return (
    <Modal open onCancel={onClose} footer={null} title={`${account.name} · ${t("administration.certificate")}`}>
      <Form
        layout="vertical"
        initialValues={{ certificate: account.certificate ?? "" }}
        onFinish={({ certificate }: { certificate: string }) =>
          change.mutate({
            params: { id: account.id },
            body: { certificate: certificate.trim() === "" ? null : certificate },
          })
        }
      >
        {change.error && <RefusalBox error={change.error} />}
        <Form.Item
          name="certificate"
          label={t("administration.certificate")}
          extra={t("administration.certificateHint")}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t("ui.save")}
        </Button>
      </Form>
    </Modal>
  );
}
