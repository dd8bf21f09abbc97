import type { FilingDraft } from "#contract";
import { Input } from "antd";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";

type Contact = FilingDraft["contact"];

/** Whom the office may ask. */
export function ContactInput({
  value,
  onChange,
}: {
  readonly value: Contact;
  readonly onChange: (value: Contact) => void;
}) {
  const { t } = useWords();
  return (
    <Sheet title={t("complaints.contact")}>
      <div className="columns-even">
        <div className="field">
          <label htmlFor="contact-name">{t("complaints.contactName")}</label>
          <Input
            id="contact-name"
            maxLength={100}
            value={value.name}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="contact-phone">{t("complaints.phone")}</label>
          <Input
            id="contact-phone"
            maxLength={50}
            value={value.phone}
            onChange={(event) => onChange({ ...value, phone: event.target.value })}
          />
        </div>
      </div>
    </Sheet>
  );
}
