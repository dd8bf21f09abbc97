import { type Complaint, routes } from "#contract";
import { addressOf } from "../call.ts";
import { bytesText } from "../ui/bytesText.ts";
import { Empty } from "../ui/Empty.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { ComplaintRead } from "./ComplaintRead.tsx";
import { usePaperName } from "./Files.tsx";
import { RequestRead } from "./RequestRead.tsx";

/** What was filed, as it was sent, with its files. */
export function FilingRead({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useWords();
  const nameOf = usePaperName();
  const { body, files } = complaint;
  return (
    <>
      {body.kind === "complaint" ? (
        <ComplaintRead complaint={complaint} body={body} />
      ) : (
        <RequestRead complaint={complaint} body={body} />
      )}
      <Sheet title={t("complaints.files")} side={<span className="number muted">{files.length}</span>}>
        {files.length === 0 && <Empty />}
        <ul className="lines">
          {files.map(({ id, name, paper, bytes }) => (
            <li key={id} className="line">
              <span className="line-main">
                <a href={addressOf(routes.complaints.file, { params: { id: complaint.id, fileId: id } })} download>
                  {name}
                </a>
                {paper !== null && <div className="line-note">{nameOf(paper)}</div>}
              </span>
              <span className="number muted">{bytesText(bytes)}</span>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}
