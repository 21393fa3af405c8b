/** Languages that the app speaks. */
export type Language = 'fr' | 'en';

const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const NBSP = '\u00a0';

/** The IANA name of the reader's zone. */
export function readerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A clock time: « 9 h 30 » in French, 9:30 in English. */
export function clockTime(instant: string | Date, zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const hour = Number(parts.find((part) => part.type === 'hour')?.value);
  const minute = parts.find((part) => part.type === 'minute')?.value ?? '00';
  return language === 'fr' ? `${hour}${NBSP}h${NBSP}${minute}` : `${hour}:${minute}`;
}

/** Two clock times: « 9 h 30–10 h 00 ». */
export function clockRange(start: string, end: string, zone: string, language: Language): string {
  return `${clockTime(start, zone, language)}–${clockTime(end, zone, language)}`;
}

/** An instant on a calendar day (2027-03-11), by the clocks of UTC. */
export const noonOf = (day: string): string => `${day}T12:00:00Z`;

/** A date in full: « jeudi 12 mars 2026 ». */
export function fullDate(instant: string | Date, zone: string, language: Language): string {
  const date = new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(instant));
  return language === 'fr' ? date.replace(/(?<=^\S+ )1(?= )/, '1er') : date;
}

/** A date and a clock time, short: « 12 mars à 9 h 30 ». */
export function shortDateTime(instant: string | Date, zone: string, language: Language): string {
  const date = new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
  }).format(new Date(instant));
  return `${date} ${language === 'fr' ? 'à' : 'at'} ${clockTime(instant, zone, language)}`;
}

/** When something takes place: a day and its times, or the days from the first to the last. */
export function whenText(start: string, end: string, zone: string, language: Language): string {
  const first = fullDate(start, zone, language);
  return dayOf(start, zone) === dayOf(end, zone)
    ? `${first}, ${clockRange(start, end, zone, language)}`
    : `${first} – ${fullDate(end, zone, language)}`;
}

/** The name of a zone as people know it: « heure normale d’Europe centrale ». */
export function zoneName(instant: string | Date, zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** The city that a zone is named after: Europe/Paris → Paris. */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** Whether two zones show different clock times at an instant. */
export function zonesDiffer(instant: string | Date, zone: string, other: string): boolean {
  return clockTime(instant, zone, 'en') !== clockTime(instant, other, 'en');
}

/** The calendar day of an instant in a zone, as 2026-03-12. */
export function dayOf(instant: string | Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant));
}

/** A length of time in whole units: days and hours from one day on, hours and minutes from one hour on, minutes below. */
export interface Duration {
  days: number;
  hours: number;
  minutes: number;
}

/** How long from one instant to a later one, rounded up to the minute, so that « 0 min » means « now ». */
export function durationBetween(from: number, to: number): Duration {
  const total = Math.max(0, Math.ceil((to - from) / 60_000));
  return { days: Math.floor(total / 1440), hours: Math.floor((total % 1440) / 60), minutes: total % 60 };
}

/**
 * How long until an instant, as people of a zone count: from two calendar days on, by those days, as an evening's
 * « in 18 days » is another morning's too.
 */
export function durationUntil(from: number, to: number, zone: string): Duration {
  const length = durationBetween(from, to);
  if (length.days < 1) return length;
  const midnight = (instant: number) => Date.parse(dayOf(new Date(instant), zone));
  const days = Math.round((midnight(to) - midnight(from)) / 86_400_000);
  return days < 2 ? length : { days, hours: 0, minutes: 0 };
}

/** « 3 jours », « 2 h 05 », « 12 min »: the two biggest units at the most. */
export function durationText({ days, hours, minutes }: Duration, language: Language): string {
  if (days > 0) {
    const text = plural(days, language, ['jour', 'jours'], ['day', 'days']);
    return days < 2 && hours > 0 ? `${text} ${hours}${NBSP}h` : text;
  }
  if (hours > 0) {
    if (minutes === 0) return `${hours}${NBSP}h`;
    return `${hours}${NBSP}h${NBSP}${String(minutes).padStart(2, '0')}`;
  }
  return `${minutes}${NBSP}min`;
}

function plural(count: number, language: Language, fr: [string, string], en: [string, string]): string {
  const one = new Intl.PluralRules(LOCALE[language]).select(count) === 'one';
  const words = language === 'fr' ? fr : en;
  return `${count}${NBSP}${one ? words[0] : words[1]}`;
}

/** Seconds as the label of an axis: « 0,4 s », « 20 s », « 5 min ». */
export function axisTime(seconds: number, language: Language): string {
  if (seconds >= 60 && seconds % 60 === 0) return `${seconds / 60}${NBSP}min`;
  const digits = seconds < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: digits }).format(seconds);
  return `${number}${NBSP}s`;
}

/** Seconds as a stopwatch shows them: « 8 s », « 1 min 05 s ». */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `${whole}${NBSP}s`;
  return `${Math.floor(whole / 60)}${NBSP}min${NBSP}${String(whole % 60).padStart(2, '0')}${NBSP}s`;
}
