import { type Complaint, routes } from "#contract";
import { Button, Form, Input, Modal } from "antd";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { useKept } from "./useKept.ts";

/** Takes a complaint back, with the reason. */
export function WithdrawDialog({
  complaint: { id, kind },
  onClose,
}: {
  readonly complaint: Complaint;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const kept = useKept();
  const words = kind === "complaint" ? "complaints" : "requests";
  const withdraw = useSend(routes.complaints.withdraw, (complaint) => {
    kept(complaint);
    onClose();
  });
  return (
    <Modal open onCancel={onClose} footer={null} title={t(`${words}.withdraw`)}>
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }: { reason: string }) => withdraw.mutate({ params: { id }, body: { reason } })}
      >
        {withdraw.error && <RefusalBox error={withdraw.error} />}
        <Form.Item
          name="reason"
          label={t(`${words}.withdrawReason`)}
          rules={[{ required: true, whitespace: true, message: t("ui.required") }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <Button danger htmlType="submit" loading={withdraw.isPending}>
          {t(`${words}.withdraw`)}
        </Button>
      </Form>
    </Modal>
  );
}
