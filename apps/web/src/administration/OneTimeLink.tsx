import { Modal, Typography } from "antd";
import { legalDay, legalTime } from "#law";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly link: string;
  readonly expires: string;
  readonly onClose: () => void;
}

/** A link that is shown once, to be handed to its person. */
export function OneTimeLink({ link, expires, onClose }: Props) {
  const { t } = useWords();
  const whole = new URL(link, location.origin).href;
  return (
    <Modal open onCancel={onClose} footer={null} title={t("administration.link")}>
      <p>{t("administration.linkHint", { expires: `${legalDay(expires)} ${legalTime(expires)}` })}</p>
      <Typography.Paragraph className="code" copyable={{ text: whole, tooltips: [t("ui.copy"), t("ui.copied")] }}>
        {whole}
      </Typography.Paragraph>
    </Modal>
  );
}
