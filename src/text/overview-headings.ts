import type { OverviewRole } from '../model/index.js';
import { FAIR, SURE, type Cue } from './roles-grounds.js';

/** Wordings of a heading, or of a label before a colon, that speak for what stands below or behind. */
export const OVERVIEW_HEADING_CUES: readonly Cue<OverviewRole>[] = [
  {
    role: 'overview',
    weight: SURE,
    pattern:
      /^(?:[一二三四五六七八九十\d]+[、.．]\s*)?(?:总览|概览|概述|综述|建议|总览与建议|简介|是什么|什么是|背景与意义|核心(?:概念|思想|观点|理念|原则))|最佳实践|建议$/,
  },
  { role: 'overview', weight: FAIR, pattern: /原理|概念|介绍|原则|方法论|思路|理念/ },
  {
    role: 'overview',
    weight: SURE,
    pattern: /^(?:overview|what is|introduction to|recommendations?|best practices|key (?:ideas?|concepts?|principles)|core (?:ideas?|concepts?|principles))\b/,
  },
  { role: 'overview', weight: FAIR, pattern: /\b(?:background|concepts?|principles|approach|how it works|motivation|why)\b/ },
  {
    role: 'use-case',
    weight: SURE,
    pattern: /应用(?:场景|案例|实例|领域)|使用(?:场景|案例)|适用场景|典型(?:场景|应用|案例)|用例|实战案例|落地(?:案例|场景|实践)|(?:实践|成功|实际|真实)案例/,
  },
  { role: 'use-case', weight: FAIR, pattern: /案例(?:研究|分析|分享)?$/ },
  { role: 'use-case', weight: SURE, pattern: /\b(?:use[- ]cases?|applications|case stud(?:y|ies)|who (?:uses|is using)|in production|success stories)\b/ },
  {
    role: 'impact',
    weight: SURE,
    pattern:
      /(?:潜在|社会|经济|行业|市场|商业|深远|对[^，。]{1,12}的)影响(?:[：:与和]|$)|^影响(?:[：:与和]|$)|(?:带来的|主要)(?:变化|收益|好处)|成效|收益$|影响(?:与|和)(?:意义|启示)|^意义/,
  },
  { role: 'impact', weight: SURE, pattern: /\b(?:impacts?|implications|outcomes|consequences)\b/ },
  { role: 'impact', weight: FAIR, pattern: /优势|好处|价值|效果|成果|\b(?:benefits|advantages|results)\b/ },
  {
    role: 'challenge',
    weight: SURE,
    pattern:
      /挑战(?!赛|自己)|难点|难题|痛点|困境|瓶颈|(?:存在|面临|主要|潜在|常见)的?(?:问题|风险|困难|局限)|局限性?|风险(?!能力|投资|管理|控制)|隐患|缺点|不足(?:之处)?$|困难/,
  },
  {
    role: 'challenge',
    weight: SURE,
    pattern:
      /\b(?:challenges?|limitations?|drawbacks?|risks?|pitfalls?|pain points?|open (?:questions|problems)|known issues|concerns|difficulties|obstacles)\b/,
  },
  {
    role: 'tool',
    weight: SURE,
    pattern: /(?:相关|推荐|常用|实用|开发|开源|主要)的?(?:工具|平台|软件|框架)|工具(?:[与和、／/]平台|列表|推荐|集)?$|^工具|技术栈|工具[／/、与和]平台/,
  },
  {
    role: 'tool',
    weight: SURE,
    pattern: /^(?:[\w-]+ ){0,2}(?:tools?|platforms?|tooling|tech stack|librar(?:y|ies)|frameworks?|software)(?:(?: and|,| \/) (?:[\w-]+))*$/,
  },
];
