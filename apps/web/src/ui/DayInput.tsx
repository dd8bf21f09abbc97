import { DatePicker } from "antd";
import dayjs from "dayjs";

interface Props {
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (day: string | undefined) => void;
  readonly label?: string;
  readonly withTime?: boolean;
  readonly disabled?: boolean;
}

/** A legal day as text, `2026-11-22`; with a time it is a moment in legal time (UTC+8). */
export function DayInput({ id, value, onChange, label, withTime = false, disabled = false }: Props) {
  const shape = withTime ? "YYYY-MM-DD HH:mm" : "YYYY-MM-DD";
  const shown = value === undefined || value === "" ? null : dayjs(withTime ? wallClock(value) : value);
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      className="day-input"
      aria-label={label}
      value={shown}
      format={shape}
      placeholder={shape}
      disabled={disabled}
      showTime={withTime && { format: "HH:mm" }}
      onChange={(day) => onChange?.(day === null ? undefined : read(day.format(shape), withTime))}
    />
  );
}

function read(text: string, withTime: boolean): string {
  return withTime ? `${text.replace(" ", "T")}:00+08:00` : text;
}

/** The legal wall clock of a moment we wrote ourselves; of any other, its own digits. */
function wallClock(moment: string): string {
  return moment.slice(0, 16);
}
