import { routes } from "#contract";
import { Select } from "antd";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly id: string;
  readonly value: string | undefined;
  readonly onChange: (room: string | undefined) => void;
}

/** A room of the own office that is in use. */
export function RoomSelect({ id, value, onChange }: Props) {
  const { t } = useWords();
  const rooms = useCall(routes.sittings.rooms, {});
  return (
    <Select
      id={id}
      className="wide"
      value={value ?? null}
      allowClear
      loading={rooms.isPending}
      placeholder={t("hearings.chooseRoom")}
      notFoundContent={t("hearings.noRoomsHint")}
      options={(rooms.data?.items ?? [])
        .filter(({ closed }) => !closed)
        .map(({ id: room, name, seats }) => ({
          value: room,
          label: seats === null ? name : t("hearings.seatsCount", { name, count: seats }),
        }))}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}
