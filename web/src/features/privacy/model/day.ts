/** An instant on a calendar day (2027-03-11), by the clocks of UTC. */
export const dayOf = (date: string): string => `${date}T12:00:00Z`;

/** The end of the hour that begins then. */
export const hourAfter = (hour: string): string => new Date(Date.parse(hour) + 3_600_000).toISOString();
