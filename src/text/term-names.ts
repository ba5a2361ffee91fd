import type { Lang, Stage, TermKind } from '../model/index.js';

/** What the kinds of terms are called. */
export const termKindNames: Readonly<Record<Lang, Readonly<Record<TermKind, string>>>> = {
  'zh-Hans': {
    method: '方法',
    model: '模型',
    product: '产品',
    company: '公司',
    organisation: '机构',
    person: '人物',
    concept: '概念',
    hardware: '硬件',
    field: '领域',
    benchmark: '基准',
    law: '法规',
    paper: '论文',
    event: '事件',
    opinion: '观点',
    unknown: '不详',
  },
  'zh-Hant': {
    method: '方法',
    model: '模型',
    product: '產品',
    company: '公司',
    organisation: '機構',
    person: '人物',
    concept: '概念',
    hardware: '硬體',
    field: '領域',
    benchmark: '基準',
    law: '法規',
    paper: '論文',
    event: '事件',
    opinion: '觀點',
    unknown: '不詳',
  },
  en: {
    method: 'method',
    model: 'model',
    product: 'product',
    company: 'company',
    organisation: 'organisation',
    person: 'person',
    concept: 'concept',
    hardware: 'hardware',
    field: 'field',
    benchmark: 'benchmark',
    law: 'law',
    paper: 'paper',
    event: 'event',
    opinion: 'opinion',
    unknown: 'unknown',
  },
};

/** What the stages of a term's life are called. */
export const stageNames: Readonly<Record<Lang, Readonly<Record<Stage, string>>>> = {
  'zh-Hans': { seed: '萌芽', rising: '上升', peak: '高峰', settling: '回落', steady: '平稳', fading: '消退', 'too-little-data': '数据太少' },
  'zh-Hant': { seed: '萌芽', rising: '上升', peak: '高峰', settling: '回落', steady: '平穩', fading: '消退', 'too-little-data': '資料太少' },
  en: { seed: 'seed', rising: 'rising', peak: 'peak', settling: 'settling', steady: 'steady', fading: 'fading', 'too-little-data': 'too little data' },
};
