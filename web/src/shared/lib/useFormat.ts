import { useMemo } from 'react';
import { useLanguage } from './language';
import { euros, listOf } from './numbers';
import {
  clockRange,
  clockTime,
  durationText,
  fullDate,
  shortDateTime,
  whenText,
  zoneName,
  type Duration,
} from './time';

/** Times, dates and numbers in the language of the page; times in `zone`. */
export function useFormat(zone: string) {
  const language = useLanguage();
  return useMemo(
    () => ({
      time: (instant: string | Date) => clockTime(instant, zone, language),
      range: (start: string, end: string) => clockRange(start, end, zone, language),
      when: (start: string, end: string) => whenText(start, end, zone, language),
      date: (instant: string | Date) => fullDate(instant, zone, language),
      dateTime: (instant: string | Date) => shortDateTime(instant, zone, language),
      zone: (instant: string | Date) => zoneName(instant, zone, language),
      duration: (duration: Duration) => durationText(duration, language),
      euros: (amount: number) => euros(amount, language),
      list: (items: readonly string[]) => listOf(items, language),
    }),
    [zone, language],
  );
}
