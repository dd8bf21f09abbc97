/** A body that may lead or join a task. `parent`: only where it is sure. */
export interface Agency {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly level: AgencyLevel;
  readonly parent?: string;
  /** Chinese short forms in use: 发展改革委. */
  readonly short?: readonly string[];
  /** English forms met in documents, older and garbled translations included. */
  readonly variants?: readonly string[];
  /** The body no longer exists; who took its work over. */
  readonly successor?: string;
}

export type AgencyLevel =
  | "national"
  | "provincial"
  | "local"
  | "customs-branch"
  | "customs-district"
  | "customs-office"
  | "service-body"
  | "sar"
  | "international"
  | "collective";
