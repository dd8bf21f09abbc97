import { type CaseView, routes } from "#contract";
import { Button, Modal } from "antd";
import { useState } from "react";
import { addressOf } from "../call.ts";
import { Fields } from "../ui/Fields.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Moment } from "../ui/Moment.tsx";
import { useWords } from "../words/useWords.ts";

export type EvidenceFile = CaseView["evidence"][number];

/** Formats that the server shows and a browser draws. */
const drawn = ["image/jpeg", "image/png", "image/gif", "image/webp"];

export function isPicture({ mediaType }: EvidenceFile): boolean {
  return drawn.includes(mediaType);
}

export function isVideo({ mediaType }: EvidenceFile): boolean {
  return mediaType.startsWith("video/");
}

interface Props {
  readonly view: CaseView;
  readonly file: EvidenceFile;
  readonly small?: boolean;
}

/** A picture as it lies in the file; opened, it is large, with what is known of it. */
export function Thumbnail({ view, file, small = false }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const name = file.caption ?? file.name;
  const source = addressOf(routes.cases.picture, { params: { id: view.id, evidenceId: file.id } });
  return (
    <>
      <button
        type="button"
        className={small ? "thumb thumb-small" : "thumb"}
        aria-label={t("pictures.open", { name })}
        title={name}
        onClick={() => setOpen(true)}
      >
        <img src={source} alt={name} loading="lazy" />
      </button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} width={960} title={name} destroyOnHidden>
        <img className="picture-large" src={source} alt={name} />
        <PictureFacts file={file} />
        <Button href={addressOf(routes.cases.evidence, { params: { id: view.id, evidenceId: file.id } })}>
          {t("pictures.download")}
        </Button>
      </Modal>
    </>
  );
}

/** When, where and by whom it was taken, by the one who laid it down and by the camera; and its hash. */
export function PictureFacts({ file }: { readonly file: EvidenceFile }) {
  const { t } = useWords();
  const { takenAt, cameraAt, place, takenBy, sha256, addedBy, addedAt } = file;
  const rows: [string, React.ReactNode][] = [];
  if (takenAt !== null) rows.push([t("pictures.takenAt"), <Moment key="taken" at={takenAt} />]);
  if (cameraAt !== null) {
    rows.push([
      t("pictures.cameraAt"),
      <span key="camera" className="number">
        {cameraAt} {differs(takenAt, cameraAt) && <span className="late">{t("pictures.cameraDiffers")}</span>}
      </span>,
    ]);
  }
  if (place !== null) rows.push([t("pictures.place"), place]);
  if (takenBy !== null) rows.push([t("pictures.takenBy"), takenBy]);
  rows.push([
    t("pictures.laidDown"),
    <span key="laid">
      {addedBy} · <Moment at={addedAt} />
    </span>,
  ]);
  return (
    <div className="picture-facts">
      <Fields of={rows} />
      <Hash value={sha256} />
    </div>
  );
}

/** A camera without an offset is taken to stand on legal time (UTC+8). */
function differs(takenAt: string | null, cameraAt: string): boolean {
  if (takenAt === null) return false;
  const local = cameraAt.replace(" ", "T");
  const camera = Date.parse(/[+-]\d\d:\d\d$/.test(local) ? local : `${local}+08:00`);
  return Number.isFinite(camera) && Math.abs(Date.parse(takenAt) - camera) > 3_600_000;
}
