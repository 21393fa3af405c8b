/** Why somebody who comes back from the identity provider is not let in, as the address of the page says. */
export const REFUSALS = ['given-up', 'stale', 'refused', 'unknown', 'taken', 'unreachable'] as const;

export type Refusal = (typeof REFUSALS)[number];

/** What an address says, where that is known. */
export function refusalOf(said: unknown): Refusal | undefined {
  return REFUSALS.find((refusal) => refusal === said);
}
