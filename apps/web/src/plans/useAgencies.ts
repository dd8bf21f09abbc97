import { type AgencyView, routes, type SettledBody } from "#contract";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** The register of agencies, and the name of a body in the reader's language: as the document names it where no register has it. */
export function useAgencies(): {
  readonly agencies: readonly AgencyView[];
  readonly nameOf: (body: SettledBody) => string;
} {
  const { say } = useWords();
  const { data } = useCall(routes.plans.agencies, {}, { staleMs: 60_000 });
  const agencies = data?.items ?? [];
  return {
    agencies,
    nameOf: ({ named, agency }) => {
      const found = agencies.find(({ id }) => id === agency);
      return found === undefined ? named : say(found);
    },
  };
}
