import { z } from 'zod';
import { LANGUAGES } from './choices.js';

/** The languages that Pingmo analyses and publishes in. */
export const Lang = z.enum(LANGUAGES);
export type Lang = z.infer<typeof Lang>;

/**
 * The language of a document: one of {@link Lang}, or another BCP 47 primary tag (`ja`, `fr`; `und` for unknown).
 * A document in another language is kept and searchable, but not analysed.
 */
export type DocumentLanguage = Lang | (string & {});

export function isAnalysed(language: DocumentLanguage): language is Lang {
  return language === 'en' || language === 'zh-Hans' || language === 'zh-Hant';
}

export function isChinese(language: DocumentLanguage): boolean {
  return language === 'zh-Hans' || language === 'zh-Hant';
}

/** Whether a reader of `language` reads a text: both Chinese scripts are one language, shown in his own. */
export function isReadableIn(language: Lang, text: DocumentLanguage): boolean {
  return text === language || (isChinese(language) && isChinese(text));
}
