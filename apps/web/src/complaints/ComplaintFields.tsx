import type { ComplaintDraft } from "#contract";
import { Input } from "antd";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { ContactInput } from "./ContactInput.tsx";
import type { FieldsProps } from "./DraftForm.tsx";
import { Files, IdentityProof } from "./Files.tsx";
import { ListingsInput } from "./ListingsInput.tsx";
import { OfficeInput, RightInput } from "./PlacesInput.tsx";
import { RespondentsInput } from "./RespondentsInput.tsx";

/** What a complaint asks for: the mark, whom, which goods, what happened, and to which office. */
export function ComplaintFields({ complaint, body, change }: FieldsProps<ComplaintDraft>) {
  const { t } = useWords();
  return (
    <>
      <Sheet title={t("complaints.right")}>
        <RightInput value={body.right} onChange={(right) => change({ right })} />
      </Sheet>
      <Sheet title={t("complaints.whom")}>
        <RespondentsInput value={body.respondents} onChange={(respondents) => change({ respondents })} />
      </Sheet>
      <Sheet title={t("complaints.what")} side={<span className="number muted">{body.listings.length} / 300</span>}>
        <ListingsInput value={body.listings} files={complaint.files} onChange={(listings) => change({ listings })} />
      </Sheet>
      <Sheet title={t("complaints.facts")}>
        <div className="field">
          <label htmlFor="facts">{t("complaints.facts")}</label>
          <p className="field-hint">{t("complaints.factsHint")}</p>
          <Input.TextArea
            id="facts"
            rows={6}
            maxLength={10_000}
            value={body.facts}
            onChange={(event) => change({ facts: event.target.value })}
          />
        </div>
      </Sheet>
      <Sheet title={t("complaints.where")}>
        <OfficeInput
          value={body.officePath}
          hint={t("complaints.whereHint")}
          onChange={(officePath) => change({ officePath })}
        />
      </Sheet>
      <Files complaint={complaint} lead={t("complaints.filesLead")}>
        <IdentityProof checked={body.identityProof} onChange={(identityProof) => change({ identityProof })} />
      </Files>
      <ContactInput value={body.contact} onChange={(contact) => change({ contact })} />
    </>
  );
}
