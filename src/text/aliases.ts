import { segmentHan } from './segmentation.js';
import { isStopword } from './stopwords.js';

/** Two names that a text gives for one thing. */
export interface AliasPair {
  readonly name: string;
  readonly alias: string;
}

/** What may stand in the bracket, and what before it; both are looked for only around a bracket. */
const LONGEST_INSIDE = 80;
const LONGEST_BEFORE = 120;

const HAN_BEFORE = /(?:(?<![A-Za-z0-9])([\u4e00-\u9fff]{2,17})|[“「《"]([\u4e00-\u9fff]{2,16})[”」》"])\s?$/;
const LATIN_BEFORE = /(?<![A-Za-z0-9])([A-Za-z][A-Za-z0-9.+-]{0,40}(?: [A-Za-z][A-Za-z0-9.+-]{0,40}){0,5})\s?$/;
const PHRASE_BEFORE = /(?<![A-Za-z0-9])((?:[A-Za-z]{1,30}[ -]){1,8}[A-Za-z]{1,30})\s?$/;
const ABBREVIATION_BEFORE = /(?<![A-Za-z0-9-])([A-Z][A-Z0-9]{1,7})s?\s?$/;

type Add = (name: string, alias: string) => void;

/**
 * Pairs of names from 中文（English, ABBR）, English (中文), English Phrase (ABBR) and ABBR (English phrase), each once, in order.
 * Strict: the Chinese name must begin where its words begin, an abbreviation must be the phrase's initials; what is doubtful is left out.
 */
export function minedAliases(body: string): readonly AliasPair[] {
  const pairs = new Map<string, AliasPair>();
  const add: Add = (name, alias) => {
    const key = `${name.toLowerCase()}\n${alias.toLowerCase()}`;
    if (name.toLowerCase() !== alias.toLowerCase() && !pairs.has(key)) pairs.set(key, { name, alias });
  };
  const plain = /[（(]/.test(body) ? body.replace(/\*\*|__|`/g, '') : '';
  for (const match of plain.matchAll(/[（(]/g)) {
    const close = /[)）]/.exec(plain.slice(match.index, match.index + LONGEST_INSIDE + 2));
    if (close === null || plain[match.index - 1] === ']') continue;
    const inside = plain.slice(match.index + 1, match.index + close.index).trim();
    if (inside !== '' && !/[（(\n。；;]/.test(inside)) addPairs(plain.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index), inside, add);
  }
  return [...pairs.values()];
}

function addPairs(before: string, inside: string, add: Add): void {
  if (/^[\u4e00-\u9fff]{2,12}$/.test(inside)) return addLatinFirst(before, inside, add);
  if (!/^[A-Za-z]/.test(inside)) return;
  if (/[\u4e00-\u9fff”」》]\s?$/.test(before)) return addHanFirst(before, inside, add);
  const abbreviation = ABBREVIATION_BEFORE.exec(before)?.[1];
  if (abbreviation !== undefined && /^(?:[A-Za-z]+[ -]){1,7}[A-Za-z]+$/.test(inside) && initialsAgree(inside, abbreviation)) add(inside, abbreviation);
  if (!isAbbreviation(inside)) return;
  const words = PHRASE_BEFORE.exec(before)?.[1];
  const phrase = words === undefined ? undefined : phraseOf(words, inside);
  if (phrase !== undefined) add(phrase, inside);
}

/** Words, besides the function words, after which a Chinese name begins. */
const BEFORE_NAME = new Set(
  '称为 稱為 叫做 名为 名為 称作 所谓 所謂 正是 就是 便是 即是 叫 指 指的是 基于 基於 采用 採用 使用 利用 包括 支持 推出 发布 發布 提出 实现 實現 引入 结合 結合 围绕 圍繞 依赖 依賴 尽管 儘管 强大 強大 微调 微調 新型 特定 名叫 一款 称之为 加密 创建 採納 添加 调用 調用 选择 選擇 构建 建立 训练 訓練 开发 開發'.split(
    ' ',
  ),
);

/** The name at the end of a run of Han characters: the words after the last one that cannot be part of a name. */
function nameAtEnd(run: string): string {
  let start = 0;
  let at = 0;
  for (const length of segmentHan([run])[0]!) {
    at += length;
    const word = run.slice(at - length, at);
    if (at < run.length && (isStopword(word) || BEFORE_NAME.has(word))) start = at;
  }
  return run.slice(start);
}

/** A longer run is a clause whose name we cannot cut out. */
const LONGEST_HAN_NAME = 10;
/** Words for kinds of things: a bracket after them names one of the kind, not the kind. */
const KINDS = new Set(
  '技术 技術 功能 文件 工具 模型 系统 系統 平台 项目 專案 软件 軟體 方法 模式 公司 服务 服務 框架 语言 語言 网站 網站 产品 產品 团队 團隊 组织 組織 机构 機構 作者 用户 文章 论文 論文 公式 命令 函数 函數 字段 参数 參數 变量 變量 接口 插件 库 标签 標籤 协议 協議 算法 演算法 地址 字节 扩展 擴展 阶段 版本 部分 问题 問題 任务 任務 应用 應用 设备 設備 芯片 晶片 数据 數據 书 一书 杂志 游戏 遊戲 电影 電影'.split(
    ' ',
  ),
);

function addHanFirst(before: string, inside: string, add: Add): void {
  const match = HAN_BEFORE.exec(before);
  if (match === null) return;
  const quoted = match[2];
  const name = quoted ?? nameAtEnd(match[1]!);
  if (name.length < 2 || KINDS.has(name) || (quoted === undefined && (name.length > LONGEST_HAN_NAME || /^[不没沒有很最更也都又但该該本此]/.test(name))))
    return;
  const parts = inside
    .split(/[,，、]|以下简称|简称|簡稱/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first, second] = parts;
  if (first === undefined || parts.length > 2 || !parts.every(isLatinName) || !isTelling(first)) return;
  if (second !== undefined && !(isAbbreviation(second) && initialsAgree(first, second))) return;
  add(name, first);
  if (second === undefined) return;
  add(name, second);
  add(first, second);
}

/** What Chinese writers put in brackets after a Latin name that is no other name of it. */
const NO_NAME =
  /^(?:中文|英文|日文|法文|德文|图|圖|上图|如图|视频|影片|链接|投稿|双语|免费|付费|开源|閉源|闭源|原文|翻译|前|后|後|已|未|即将|即將|推荐|需|可|请|請|不|最|仅|僅|默认|默認|当前|目前|包括|包含|例如|如|支持|基于|通过|使用|用于|用於|左|右|上|下|含|无|有|约|共|第)|(?:版|中|时|用|等|后|前|下载|测试|完成|支持)$/;

function addLatinFirst(before: string, inside: string, add: Add): void {
  const words = LATIN_BEFORE.exec(before)?.[1]!.split(' ') ?? [];
  while (words.length > 0 && (isStopword(words[0]!) || (words.length > 1 && /^[a-z]/.test(words[0]!) && words.some((word) => /^[A-Z]/.test(word)))))
    words.shift();
  const name = words.join(' ');
  if (name !== '' && words.length <= 4 && isTelling(name) && !NO_NAME.test(inside)) add(name, inside);
}

function isLatinName(part: string): boolean {
  return /^[A-Za-z][A-Za-z0-9 +&'’-]*$/.test(part) && part.length <= 60 && part.split(' ').length <= 7;
}

/** Words in brackets that say what something is in, for or from, not what it is called. */
const NOT_TELLING = new Set(
  'english chinese japanese german french spanish pdf html video audio github link free beta alpha demo new old and or the web app api online offline mac windows linux ios android python java javascript typescript rust go via from by for with ai'.split(
    ' ',
  ),
);

function isTelling(name: string): boolean {
  const lower = name.toLowerCase();
  if (NOT_TELLING.has(lower) || isStopword(lower) || name.length < 2) return false;
  return (
    !/\.(?:com|org|net|io|js|py|md|pdf|html?|sql|json)$/i.test(name) &&
    !/^(?:v\d|by |via |from |see |e\.g|i\.e)/i.test(name) &&
    !/^[0-9a-f]{2}(?: [0-9a-f]{2})+$/.test(name)
  );
}

function isAbbreviation(part: string): boolean {
  return /^[A-Z][A-Za-z0-9-]{1,9}$/.test(part) && (part.match(/[A-Z]/g)?.length ?? 0) >= 2;
}

/** The last words of `before` whose initials make up `abbreviation`; undefined when they do not. */
function phraseOf(before: string, abbreviation: string): string | undefined {
  const words = before.split(/[ -]/);
  const { length } = lettersOf(abbreviation);
  for (const count of [length, length + 1, length + 2]) {
    const last = words.slice(-count);
    if (count < 2 || count > words.length || isStopword(last[0]!) || !initialsAgree(last.join(' '), abbreviation)) continue;
    // As it is written, hyphens and all.
    return before.slice(before.length - last.reduce((sum, word) => sum + word.length + 1, -1));
  }
  return undefined;
}

/** Whether the abbreviation is the phrase's initials in order; function words may be left out. */
function initialsAgree(phrase: string, abbreviation: string): boolean {
  const letters = lettersOf(abbreviation);
  const words = phrase.split(/[ -]+/).filter((word) => word !== '');
  const initials = (of: readonly string[]): string => of.map((word) => word[0]!.toLowerCase()).join('');
  return letters.length >= 2 && (letters === initials(words) || letters === initials(words.filter((word) => !isStopword(word))));
}

function lettersOf(abbreviation: string): string {
  return abbreviation
    .replace(/s$/, '')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();
}
