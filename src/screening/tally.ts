/** How many accepted and rejected clues there are, and how many of each screening would raise. */
export type Tally = {
  readonly accepted: number;
  readonly acceptedRaised: number;
  readonly rejected: number;
  readonly rejectedRaised: number;
};

export const noTally: Tally = { accepted: 0, acceptedRaised: 0, rejected: 0, rejectedRaised: 0 };

export function tallied(tally: Tally, isAccepted: boolean, isRaised: boolean): Tally {
  const raised = isRaised ? 1 : 0;
  return isAccepted
    ? { ...tally, accepted: tally.accepted + 1, acceptedRaised: tally.acceptedRaised + raised }
    : { ...tally, rejected: tally.rejected + 1, rejectedRaised: tally.rejectedRaised + raised };
}

/** Of what it raises, how much is accepted; of what is accepted, how much it raises. A share of nothing is undefined. */
export function sharesOf({ accepted, acceptedRaised, rejectedRaised }: Tally): {
  readonly precision: number | undefined;
  readonly recall: number | undefined;
} {
  const raised = acceptedRaised + rejectedRaised;
  return {
    precision: raised === 0 ? undefined : acceptedRaised / raised,
    recall: accepted === 0 ? undefined : acceptedRaised / accepted,
  };
}
