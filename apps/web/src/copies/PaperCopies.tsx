import { type CaseView, routes } from "#contract";
import type { IssuedDocument } from "#casework";
import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { addressOf } from "../call.ts";
import { findProcedure } from "../cases/procedures.ts";
import { Hash } from "../ui/Hash.tsx";
import { Moment } from "../ui/Moment.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly view: CaseView;
  readonly documentId: string;
  readonly paper: IssuedDocument;
}

/** The way to make a copy of an approved paper for publication. */
export function CopyLink({ view, documentId, paper }: Props) {
  const { t } = useWords();
  const procedure = findProcedure(view.procedure);
  // A paper that nobody approves is the office's own.
  const isLetter = procedure?.documents[paper.document]?.approval !== undefined;
  if (paper.life !== "approved" || procedure?.publicCopies === undefined || !isLetter) return null;
  return (
    <Link className="copy-link" to="/cases/$id/copy/$documentId" params={{ id: view.id, documentId }}>
      {t("copies.open")}
    </Link>
  );
}

/** The copies of a paper for publication: who marked, who approved, and the frozen files. */
export function PaperCopies({ view, documentId, paper }: Props) {
  const { t } = useWords();
  const copies = (paper.copies ?? []).filter(({ life }) => life !== "replaced");
  if (copies.length === 0) return null;
  return (
    <div className="paper-copies">
      {copies.map(({ copy, life, by, byName = by, at, opinion, approved }) => (
        <div key={copy} className="line-note">
          {t("copies.line", { copy })} <span className={`paper-life copy-${life}`}>{t(`copies.life.${life}`)}</span>{" "}
          {t("copies.by", { name: byName })} <Moment at={at} /> {opinion}
          {approved && (
            <>
              {" · "}
              {t("copies.approvedBy", { name: approved.name ?? approved.by })} <Moment at={approved.at} />{" "}
              {isPublished(view, paper, copy) && <Tag className="badge badge-read">{t("copies.published")}</Tag>}{" "}
              {(["docx", "pdf"] as const).map((kind) => (
                <a
                  key={kind}
                  href={addressOf(routes.copies[kind], { params: { id: view.id, documentId, copy } })}
                  aria-label={`${t("copies.line", { copy })} .${kind}`}
                  download
                >
                  .{kind}{" "}
                </a>
              ))}
              <Hash value={approved.sha256} />
            </>
          )}
        </div>
      ))}
    </div>
  );
}

/** Whether what was published names this copy. */
function isPublished(view: CaseView, paper: IssuedDocument, copy: number): boolean {
  const { respondents = {} } = view.state.facts as {
    readonly respondents?: Readonly<
      Record<string, { readonly publication?: { readonly copy?: { readonly paper: string; readonly copy: number } } }>
    >;
  };
  return Object.values(respondents).some(
    ({ publication }) => publication?.copy?.paper === paper.id && publication.copy.copy === copy,
  );
}
