import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage } from '@/shared/lib/language';

const load = {
  fr: () => import('@/locales/fr'),
  en: () => import('@/locales/en'),
};

/** Starts the sentences of the page; only the language in use is loaded. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use({
      type: 'backend',
      read: (language: keyof typeof load, namespace: string) =>
        load[language]().then((sentences) => sentences.default[namespace as keyof typeof sentences.default]),
    })
    .use(initReactI18next)
    .init({
      lng: chosenLanguage(),
      supportedLngs: ['fr', 'en'],
      load: 'languageOnly',
      fallbackLng: false,
      ns: ['common', 'session', 'event', 'settings', 'wishes', 'schedule', 'agenda', 'factsheet', 'whatif'],
      defaultNS: 'common',
      interpolation: { escapeValue: false }, // React escapes
    });
}
