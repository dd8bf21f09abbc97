import { routes } from "#contract";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** The name of an office by its path; the path itself where there is no such office. */
export function useOfficeName(): (path: string) => string {
  const { say } = useWords();
  const offices = useCall(routes.people.offices, {}, { staleMs: 60_000 });
  return (path) => {
    const office = offices.data?.items.find((one) => one.path === path);
    return office === undefined ? path : say(office.name);
  };
}
