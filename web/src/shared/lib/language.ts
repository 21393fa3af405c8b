import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from './time';

export const LANGUAGES: readonly Language[] = ['fr', 'en'];
const STORED = 'entremise-language';

/** The language chosen on these pages, or else the browser's, or else French. */
export function chosenLanguage(): Language {
  const wanted = [localStorage.getItem(STORED), ...navigator.languages];
  const spoken = wanted.map((tag) => LANGUAGES.find((language) => tag?.startsWith(language)));
  return spoken.find((language) => language !== undefined) ?? 'fr';
}

/** The language of the page; follows a change. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'fr';
}

/** Speaks another language from now on, in this browser also after a reload. */
export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
}
