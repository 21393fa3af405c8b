/** The end of the hour that begins then. */
export const hourAfter = (hour: string): string => new Date(Date.parse(hour) + 3_600_000).toISOString();
