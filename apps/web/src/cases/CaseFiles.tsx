import { type CaseView, routes } from "#contract";
import type { ReactNode } from "react";
import { addressOf } from "../call.ts";
import { bytesText } from "../ui/bytesText.ts";
import { Empty } from "../ui/Empty.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { SealButton } from "../seals/SealButton.tsx";
import { SealedLine, SealNote } from "../seals/SealedLine.tsx";
import { hiddenSeals } from "../seals/Seals.tsx";
import { Uploads } from "../uploads/Uploads.tsx";
import { useWords } from "../words/useWords.ts";
import { AddFiles } from "./AddFiles.tsx";
import { type EvidenceFile, isPicture, isVideo, Thumbnail } from "./Pictures.tsx";

/** The files of the case: pictures to be looked at, video and the rest to be downloaded, each with the hash taken when it came in. */
export function Evidence({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const pictures = view.evidence.filter(isPicture);
  const sealed = hiddenSeals(view, "file");
  const videos = view.evidence.filter(isVideo);
  const others = view.evidence.filter((file) => !isPicture(file) && !isVideo(file));
  return (
    <Sheet title={t("cases.evidence")} side={<span className="number muted">{view.evidence.length}</span>}>
      {view.mayAct && <AddFiles view={view} />}
      {view.mayAct && <Uploads view={view} />}
      {view.evidence.length === 0 && sealed.length === 0 && <Empty title={t("cases.noEvidence")} />}
      {pictures.length > 0 && (
        <Part title={t("pictures.pictures")} count={pictures.length}>
          <ul className="thumbs plain">
            {pictures.map((file) => (
              <li key={file.id} className="thumb-item">
                <Thumbnail view={view} file={file} />
                <span className="thumb-name">{file.caption ?? file.name}</span>
                <span className="line-note number">
                  {file.takenAt === null ? (file.cameraAt ?? "") : <Moment at={file.takenAt} />}
                </span>
                <Hash value={file.sha256} />
                <FileSeal view={view} file={file} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {videos.length > 0 && (
        <Part title={t("pictures.videos")} count={videos.length}>
          <Files view={view} files={videos} />
        </Part>
      )}
      {others.length > 0 && (
        <Part title={t("pictures.files")} count={others.length}>
          <Files view={view} files={others} />
        </Part>
      )}
      {sealed.length > 0 && (
        <ul className="lines">
          {sealed.map((seal) => (
            <SealedLine key={seal.seal} view={view} seal={seal} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function Part({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  return (
    <section className="files-part">
      <h3>
        {title} <span className="number muted">{count}</span>
      </h3>
      {children}
    </section>
  );
}

/** A file that is sealed says so to those for whom it opens; any other may be sealed. */
function FileSeal({ view, file }: { readonly view: CaseView; readonly file: EvidenceFile }) {
  const seal = view.seals.find(({ what, ref, lifted }) => what === "file" && ref === file.id && lifted === null);
  if (seal !== undefined) return <SealNote view={view} seal={seal} />;
  return <SealButton view={view} name={file.caption ?? file.name} target={{ what: "file", evidenceId: file.id }} />;
}

function Files({ view, files }: { readonly view: CaseView; readonly files: readonly EvidenceFile[] }) {
  return (
    <ul className="lines">
      {files.map((file) => (
        <li key={file.id} className="line">
          <div className="line-main">
            <a
              href={addressOf(routes.cases.evidence, { params: { id: view.id, evidenceId: file.id } })}
              download={file.name}
            >
              {file.caption ?? file.name}
            </a>
            <div className="line-note">
              {[file.place, file.takenBy].filter((part) => part !== null).join(" · ")}{" "}
              {file.takenAt !== null && <Moment at={file.takenAt} />}
            </div>
            <div className="line-note">
              {file.addedBy} · <Moment at={file.addedAt} />
            </div>
            <Hash value={file.sha256} />
            <FileSeal view={view} file={file} />
          </div>
          <span className="number muted">{bytesText(file.bytes)}</span>
        </li>
      ))}
    </ul>
  );
}
