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
  const language = chosenLanguage();
  // All at once: a namespace that came later would make what is on the page vanish until it is there.
  const { default: sentences } = await load[language]();
  await i18next
    .use({
      type: 'backend',
      read: (wanted: keyof typeof load, namespace: string) =>
        load[wanted]().then(({ default: all }) => all[namespace as keyof typeof all]),
    })
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: ['fr', 'en'],
      load: 'languageOnly',
      fallbackLng: false,
      ns: Object.keys(sentences),
      defaultNS: 'common',
      interpolation: { escapeValue: false }, // React escapes
    });
}
