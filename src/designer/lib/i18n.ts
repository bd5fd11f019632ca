import i18next, { type FormatterModule, type i18n, type Resource } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '#domain/issue/describe-issue.ts';
import { formatNumber } from './format-number.ts';

/** The Chinese texts of a namespace: the same keys as the English ones; Chinese has no singular form. */
export type Translated<En> = { readonly [K in keyof En as K extends `${string}_one` ? never : K]: string };

const storageKey = 'weft.language';

/** The language asked for last, else the browser's. */
function preferredLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  if (stored === 'en' || stored === 'zh') return stored;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function toLanguage(tag: string): Language {
  return tag === 'zh' ? 'zh' : 'en';
}

/** The language as `Intl` and `<html lang>` want it. */
export function toLocale(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

/** Numbers of these facts are names: nothing was counted. */
const names: readonly unknown[] = ['revision', 'line', 'code'];

/** Writes what texts count as the reader writes numbers. */
const formatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language = 'en', options) => {
    if (typeof value !== 'number') return typeof value === 'string' ? value : '';
    return names.includes(options?.['interpolationkey']) ? `${value}` : formatNumber(value, language);
  },
};

/** Starts the texts; a namespace per folder, keys are flat (`state.running` is one key). The choice is kept and `<html lang>` follows. */
export async function startTexts(resources: Resource): Promise<i18n> {
  i18next.on('languageChanged', (tag) => {
    document.documentElement.lang = toLocale(toLanguage(tag));
  });
  await i18next
    .use(initReactI18next)
    .use(formatter)
    .init({
      lng: preferredLanguage(),
      fallbackLng: 'en',
      keySeparator: false,
      nsSeparator: false,
      defaultNS: 'app',
      resources,
      interpolation: { escapeValue: false, alwaysFormat: true },
    });
  return i18next;
}

/** Switches the language and remembers it. */
export function setLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  void i18next.changeLanguage(language);
}

/** The language in use; re-renders when it changes. */
export function useLanguage(): Language {
  return toLanguage(useTranslation().i18n.language);
}

/** The language in use, outside of React. */
export function currentLanguage(): Language {
  return toLanguage(i18next.language);
}
