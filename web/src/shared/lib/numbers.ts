import type { Language } from './time';

const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** « 150 000 € ». */
export function euros(amount: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  }).format(amount);
}

/** « a, b et c ». */
export function listOf(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items);
}
