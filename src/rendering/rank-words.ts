import { isChinese, type Lang, type RankPart, type RankTemplate } from '../model/index.js';
import { fillWords } from '../text/index.js';

type Sentences = Readonly<Record<RankTemplate, string>>;

/** The sentences behind the parts of a rank; the English ones stand in the parts themselves. */
const SENTENCES: Readonly<Record<Exclude<Lang, 'en'>, Sentences>> = {
  'zh-Hans': {
    origins: '{origins} 个独立出处，{documents} 篇文献',
    'breadth-unknown': '广度未知：全部来源只有 {origins} 个独立出处；{documents} 篇文献',
    sources: '{sources} 个来源，其中一手 {primary} 个',
    novelty: '内容的 {percent}% 此前没有人说过',
    'began-today': '当天开始',
    'began-before': '{days} 天前开始',
    interests: '合乎关注：{interests}',
    'no-interests': '不在关注之列',
    pinned: '编辑置顶',
    'not-pinned': '未置顶',
  },
  'zh-Hant': {
    origins: '{origins} 個獨立出處，{documents} 篇文獻',
    'breadth-unknown': '廣度未知：全部來源只有 {origins} 個獨立出處；{documents} 篇文獻',
    sources: '{sources} 個來源，其中一手 {primary} 個',
    novelty: '內容的 {percent}% 此前沒有人說過',
    'began-today': '當天開始',
    'began-before': '{days} 天前開始',
    interests: '合乎關注：{interests}',
    'no-interests': '不在關注之列',
    pinned: '編輯置頂',
    'not-pinned': '未置頂',
  },
};

/** Why a part of a rank has its value. */
export function reasonOfPart(part: RankPart, language: Lang): string {
  if (!isChinese(language)) return part.reason;
  return fillWords(SENTENCES[language as 'zh-Hans' | 'zh-Hant'][part.template], part.values);
}
