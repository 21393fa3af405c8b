import { cityOf, type Language } from '@/shared/lib/time';

/** A zone as it can be found by its city, its region or its distance from UTC. */
export interface ZoneOption {
  value: string;
  label: string;
}

/** All zones that the browser knows, and the chosen one: « Paris · Europe/Paris (UTC+1) ». */
export function zoneOptions(chosen: string, at: Date, language: Language): ZoneOption[] {
  const zones = new Set([chosen, ...Intl.supportedValuesOf('timeZone'), 'UTC']);
  return [...zones]
    .map((value) => ({ value, label: `${cityOf(value)} · ${value} (${offsetOf(value, at, language)})` }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

function offsetOf(zone: string, at: Date, language: Language): string {
  try {
    const parts = new Intl.DateTimeFormat(language, {
      timeZone: zone,
      timeZoneName: 'shortOffset',
    }).formatToParts(at);
    return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC').replace('GMT', 'UTC');
  } catch (error) {
    // A zone that the service knows and this browser does not.
    if (error instanceof RangeError) return '?';
    throw error;
  }
}
