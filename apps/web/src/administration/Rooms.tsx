import { type Room, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber, Modal, Tag } from "antd";
import { useState } from "react";
import { Loaded } from "../ui/Loaded.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Rows } from "../ui/Rows.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** The rooms in which this office holds hearings and sessions. */
export function Rooms({ maySet }: { readonly maySet: boolean }) {
  const { t } = useWords();
  const [open, setOpen] = useState<Room | "new">();
  const rooms = useCall(routes.sittings.rooms, {});
  return (
    <>
      {maySet && (
        <p className="part-action">
          <Button type="primary" onClick={() => setOpen("new")}>
            {t("hearings.addRoom")}
          </Button>
        </p>
      )}
      <p className="muted">{t("hearings.roomsLead")}</p>
      <Loaded query={rooms}>
        {({ items }) => (
          <Rows
            caption={t("hearings.rooms")}
            rows={items}
            keyOf={({ id }) => id}
            empty={t("hearings.noRooms")}
            columns={[
              { key: "name", title: t("hearings.roomName"), cell: ({ name }) => name },
              {
                key: "seats",
                title: t("hearings.seats"),
                right: true,
                cell: ({ seats }) => <span className="number">{seats ?? "—"}</span>,
              },
              {
                key: "link",
                title: t("hearings.link"),
                cell: ({ link }) => (link === null ? "—" : <span className="code">{link}</span>),
              },
              {
                key: "state",
                title: t("hearings.state"),
                cell: ({ closed }) => <Tag>{t(closed ? "hearings.closed" : "hearings.inUse")}</Tag>,
              },
              ...(maySet
                ? [
                    {
                      key: "change",
                      title: t("hearings.changeRoom"),
                      cell: (room: Room) => <Steps room={room} open={setOpen} />,
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Loaded>
      {open !== undefined && <EditRoom room={open === "new" ? undefined : open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function Steps({ room, open }: { readonly room: Room; readonly open: (room: Room) => void }) {
  const { t } = useWords();
  const change = useSend(routes.sittings.changeRoom, useRefreshed());
  const { id, name, seats, link, closed } = room;
  return (
    <>
      <Button
        type="link"
        className="link-plain"
        onClick={() => open(room)}
        aria-label={`${t("hearings.changeRoom")} ${name}`}
      >
        {t("hearings.changeRoom")}
      </Button>{" "}
      <Button
        type="link"
        className="link-plain"
        loading={change.isPending}
        aria-label={`${t(closed ? "hearings.reopen" : "hearings.close")} ${name}`}
        onClick={() => change.mutate({ params: { id }, body: { name, seats, link, closed: !closed } })}
      >
        {t(closed ? "hearings.reopen" : "hearings.close")}
      </Button>
      {change.error && <RefusalBox error={change.error} />}
    </>
  );
}

interface Typed {
  readonly name: string;
  readonly seats?: number | null;
  readonly link?: string;
}

function EditRoom({ room, onClose }: { readonly room: Room | undefined; readonly onClose: () => void }) {
  const { t } = useWords();
  const refresh = useRefreshed();
  const done = async () => {
    await refresh();
    onClose();
  };
  const add = useSend(routes.sittings.addRoom, done);
  const change = useSend(routes.sittings.changeRoom, done);
  const save = ({ name, seats = null, link = "" }: Typed) => {
    const body = { name, seats, link: link.trim() === "" ? null : link };
    if (room === undefined) add.mutate({ body });
    else change.mutate({ params: { id: room.id }, body: { ...body, closed: room.closed } });
  };
  const error = add.error ?? change.error;
  return (
    <Modal open onCancel={onClose} footer={null} title={room?.name ?? t("hearings.addRoom")}>
      <Form<Typed>
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: room?.name ?? "", seats: room?.seats ?? null, link: room?.link ?? "" }}
        onFinish={save}
      >
        {error && <RefusalBox error={error} />}
        <Form.Item
          name="name"
          label={t("hearings.roomName")}
          rules={[{ required: true, whitespace: true, message: t("ui.required") }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="seats" label={t("hearings.seats")}>
          <InputNumber min={1} max={10_000} precision={0} />
        </Form.Item>
        <Form.Item
          name="link"
          label={t("hearings.link")}
          extra={t("hearings.linkHint")}
          rules={[{ pattern: /^\s*(https?:\/\/\S+)?\s*$/, message: t("hearings.linkWrong") }]}
        >
          <Input maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={add.isPending || change.isPending}>
          {t("hearings.save")}
        </Button>
      </Form>
    </Modal>
  );
}

function useRefreshed() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keyOf(routes.sittings.rooms) });
}
