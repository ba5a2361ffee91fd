import type { DocumentLanguage } from '../model/index.js';
import { detectLanguage } from '../text/index.js';

/** Text that is looked at to tell the language; more does not change the answer. */
const SAMPLE_CHARACTERS = 4000;

/** The language of a document. Chinese that is written alike in both scripts counts as simplified, unless its source says otherwise. */
export async function languageOf(title: string, body: string, hint: string | undefined): Promise<DocumentLanguage> {
  const language = await detectLanguage(`${title}\n${body.slice(0, SAMPLE_CHARACTERS)}`, hint);
  return language === 'zh' ? 'zh-Hans' : language;
}
