import type { DocumentLanguage } from '../model/index.js';
import { detectLanguage } from '../text/index.js';

/** Text that is looked at to tell the language; more does not change the answer. */
const SAMPLE_CHARACTERS = 1200;

/** The language of a document. Chinese that is written alike in both scripts counts as simplified, unless its source says otherwise. */
export async function languageOf(title: string, body: string, hint: string | undefined): Promise<DocumentLanguage> {
  const language = await detectLanguage(`${title}\n${body.slice(0, SAMPLE_CHARACTERS)}`, hint);
  return language === 'zh' ? 'zh-Hans' : language;
}

/** Letters that no language in Latin letters has. */
const OTHER_LETTERS = /[\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af]/;

/** The language of an item of a list: short texts in Latin letters are hard to tell, and hardly ever in another language than their list. */
export async function languageOfItem(title: string, body: string, listLanguage: DocumentLanguage): Promise<DocumentLanguage> {
  const isLatin = listLanguage === 'en' && !OTHER_LETTERS.test(body);
  return isLatin ? listLanguage : languageOf(title, body, listLanguage);
}
