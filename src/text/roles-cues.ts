import type { Role } from '../model/index.js';
import { FAIR, SURE, WEAK, type Cue } from './roles-grounds.js';

const WORK_ZH = '(?:^|[，。；：])(?:但|最后|最终|总之|因此)?，?(?:本|该|这篇)?(?:文章|论文|研究|报告|演讲|播客|作者|团队|文)';
const READER_ZH =
  '(?:读者|听众|观众|开发者|开发人员|工程师|研究者|研究人员|从业者|技术人员|用户|团队|管理者|创业者|初学者|自学者|新手|爱好者|极客|程序员|产品经理|设计师|学生|教师|架构师|人群|的人)';
/** A reader's name ends what is said to suit: 适合读者的思维 suits no reader. */
const READER_ENDS_ZH = `${READER_ZH}(?:们|群体)?(?:[，。；、和及与或（）)“”]|阅读|使用|参考|学习|尝试|入手|收听|$)`;
const READER_EN =
  '(?:developers|engineers|researchers|practitioners|beginners|newcomers|teams|readers|students|data scientists|programmers|managers|designers|people|anyone|everyone|those|users|founders|maintainers|scientists|educators|listeners)';
const WORK_EN = '(?:talk|post|article|book|guide|tutorial|session|paper|workshop|course|episode|essay|keynote|presentation|poster)';

/** Wordings within a sentence. A new role gets lines here, in {@link HEADING_CUES} and a threshold in roles.ts. */
export const SENTENCE_CUES: readonly Cue<Role>[] = [
  { role: 'thesis', weight: SURE, pattern: /核心(?:论点|观点|主张|思想|理念|结论|论断)|中心论点|一句话(?:总结|概括)|归根结底|一言以蔽之/ },
  { role: 'thesis', weight: SURE, pattern: new RegExp(`${WORK_ZH}(?:的)?(?:最终|最后|明确|进一步|强烈)?(?:主张|提倡|呼吁|论证|断言|认为|坚信|相信)`) },
  { role: 'thesis', weight: FAIR, pattern: new RegExp(`${WORK_ZH}[^，。；：]{0,6}(?:提出|指出|强调|揭示|阐述|探讨|讨论|介绍|论述|总结|类比|分享)(?!者)`) },
  {
    role: 'thesis',
    weight: FAIR,
    pattern: /总体而言|总的来说|总而言之|总之|综上|由此可见|本质上|标志着|深刻地?(?:说明|揭示)|一文(?:指出|认为|主张)|这证明了|它证明了/,
  },
  {
    role: 'thesis',
    weight: FAIR,
    pattern:
      /不(?:再|仅仅?|只)?(?:是|在于|取决于)[^。]{2,40}(?:而是|而在于|更是)|并非[^。]{2,40}而是|从“?[^。，]{2,20}[到向][^。，]{2,24}(?:转型|转变|转移|跨越)/,
  },
  {
    role: 'thesis',
    weight: SURE,
    pattern:
      /^(?!(?:in addition|as part|first|next|then|moreover|furthermore|additionally|second|third|finally))(?:.{0,80}\b)?(?:we|i|authors?|paper|article|post|essay|talk|work) (?:hereby |therefore )?(?:propose|introduce|present|argue|advocate|contend)s?\b/,
  },
  {
    role: 'thesis',
    weight: SURE,
    pattern:
      /\b(?:main|central|core|key) (?:argument|claim|idea|thesis|message|takeaway|of my discussion)\b|\bin this (?:talk|post|article|essay|paper|work|session|tutorial|workshop),? (?:we|i)\b/,
  },
  {
    role: 'thesis',
    weight: FAIR,
    pattern:
      /\bi (?:believe|suggest|claim)\b|\b(?:to address|to tackle|to overcome|to close|to bridge) (?:this|these|that|the)\b|\bwe show that\b|\bin (?:short|summary|conclusion)\b|\boverall,|\bthis (?:talk|post|article|essay|paper|work|session) (?:is about|argues|shows|explains|explores|describes|shares|covers|examines)\b|\b(?:bottom line|the point is)\b/,
  },

  // In the first person, and no praise of what was read. A third of such sentences state what their text is about: decides where a text ends or says its title.
  {
    role: 'thesis',
    weight: FAIR,
    pattern:
      /(?:^|[，。；：])(?:我(?:个人)?(?:认为|觉得|相信|主张)|在我看来|依我看|我的(?:看法|观点|结论)(?:是|：))(?![^。]{0,12}(?:不错|有道理|有意思|[很挺]好|值得))/,
  },
  {
    role: 'thesis',
    weight: FAIR,
    pattern: /\b(?:i (?:\w+ )?think|in my (?:view|opinion)|my (?:view|opinion|take) is|i(?:[’']d| would) argue)\b(?! (?:many|most|you))/,
  },

  {
    role: 'point',
    weight: FAIR,
    pattern:
      /研究(?:表明|发现|显示)|结果(?:表明|显示|发现)|实验(?:表明|显示|证明)|数据(?:表明|显示)|(?:作者|文章)(?:还|也)?(?:发现|建议|指出|强调)|这(?:意味着|说明|表明)|关键(?:在于|是|优势)|优势在于/,
  },
  {
    role: 'point',
    weight: WEAK,
    pattern:
      /^(?:首先|其次|再次|最后|第[一二三四五]|此外|同时|另外|[（(]?\d[)）.、])|需要?|必须|应(?:该|当)|避免|优先|(?:显著|大幅|极大|有效)地?(?:提升|降低|减少|缩短)|支持|采用|通过|使得?|导致|实现|确保|允许/,
  },
  {
    role: 'point',
    weight: FAIR,
    pattern:
      /\b(?:results?|experiments?|evaluations?|tests?|studies|analysis|we|findings)(?: [\w-]+){0,6} (?:show|demonstrate|find|reveal|indicate|suggest|observe|confirm)s?\b|\boutperform|\bachiev|\b(?:first|second|third|next|finally|moreover|furthermore|in addition|notably),|\bcrucially|\bkey\b/,
  },
  {
    role: 'point',
    weight: WEAK,
    pattern:
      /\b(?:enabl|allow|improv|reduc|requir|provid|support|integrat|consist|combin|releas|launch|announc|report|reveal|introduc|increas|eliminat|ensur)(?:e|es|ed|s|ing|ment|ts)?\b|\b(?:should|must|need to|is designed to|leads? to)\b|\bour (?:method|approach|model|framework|system)\b/,
  },

  {
    role: 'limit',
    weight: SURE,
    pattern:
      /局限性?(?:在于|是|：|:|包括|也|明显|依然|仍)|(?:有|存在|面临)[^，。]{0,6}(?:局限|的限制)|(?:缺点|缺陷|弱点|短板|不足之处|软肋|局限)(?:是|在于|：|:|包括|也)|尚(?:未|不)(?:能|支持|成熟|完善|解决|明确|清楚)/,
  },
  {
    role: 'limit',
    weight: SURE,
    pattern:
      /(?:仍|还|目前|依然)(?:然)?(?:存在|面临|有)[^，。]{0,12}(?:局限|不足|问题|挑战|风险|困难|争议|差距|缺陷)|(?:仍|还|目前)(?:然)?(?:有待|缺乏|不支持|无法|不如|需(?:要)?(?:验证|完善|改进|社区))|有待(?:验证|观察|解决|改进|商榷)|并非没有争议|不适(?:合|用于)/,
  },
  {
    role: 'limit',
    weight: FAIR,
    pattern:
      /(?:需|要|应)(?:谨慎|警惕|辩证)|(?:批评者|反对者|质疑者|有评论)|受限于|捉襟见肘|并不(?:意味着|能|适合)|(?:代价|风险|隐患|争议|短板)(?:是|在于|也)|天花板|局限于|停滞|未(?:经|被)验证|样本(?:量)?(?:小|有限|不足)|不擅长|仅(?:支持|适用|限于)|依然(?:无法|不能|有其)/,
  },
  { role: 'limit', weight: WEAK, pattern: /(?:虽然|尽管|虽)[^。]{2,50}但|局限|不足|无法|难以|不能|存疑/ },
  {
    role: 'limit',
    weight: SURE,
    pattern:
      /\b(?:our|this|the (?:current|present|proposed)) (?:\w+ ){0,2}(?:methods?|approach|study|work|tool|library|analysis|paper|survey|model|version|implementation)(?:'s)? (?:\w+ ){0,3}(?:limitations?|limited (?:to|by|in)|does not|do not|cannot|lacks?)\b|\blimitations? (?:of|in) (?:our|this|the (?:present|proposed))\b/,
  },
  {
    role: 'limit',
    weight: SURE,
    pattern:
      /\b(?:an?|another|main|one|key|major|biggest|known|only|primary) (?:limitations?|drawbacks?|caveats?|downsides?|shortcomings?) (?:is|are|of|was)\b|\b(?:a|one|with the) caveats?\b|\b(?:highlight|reveal|underscore|expose|uncover)(?:s|ed|ing)? [^.]{0,30}\b(?:limitations?|shortcomings?|performance gaps?)\b/,
  },
  {
    role: 'limit',
    weight: SURE,
    pattern:
      /\b(?:not yet|does ?n[o']t yet|currently (?:does not|lacks|cannot)) (?:support|handle|work|available|ready|cover)|\bis not (?:suitable|intended|meant|designed|ready) for\b|\bno support for\b|\bonly (?:works|supports|applies)\b|\bstill (?:struggles?|lacks?|fails?|falls? short)\b/,
  },
  {
    role: 'limit',
    weight: FAIR,
    pattern:
      /\b(?:limitations?|drawbacks?|caveats?|shortcomings?|downsides?|fails? to|falls? short|struggles? (?:with|to)|at the cost of|beware|future work)\b/,
  },
  { role: 'limit', weight: WEAK, pattern: /\b(?:however|but|though|although|cannot|lacks?|unable to|insufficient|only|risks?|trade-?offs?)\b/ },

  {
    role: 'audience',
    weight: SURE,
    pattern: new RegExp(
      `(?:适合|推荐给|写给)[^，。；]{0,24}${READER_ENDS_ZH}|(?:^|[，。；]|主要|内容)面向(?!对象)[^，。；]{0,20}${READER_ENDS_ZH}|推荐(?:人群|对象|：|:)[^。]{0,200}${READER_ZH}|值得[^，。；]{0,20}${READER_ZH}[^，。；]{0,8}(?:读|看|关注|尝试)`,
    ),
  },
  {
    role: 'audience',
    weight: SURE,
    pattern: new RegExp(
      `(?:^|[，。；：])对于?(?!于)[^，。；]{0,40}${READER_ZH}(?:们)?\\s*(?:来说|而言|来讲)，?(?:[^，。]{0,30})(?:这|本|是一|是不|文章|论文|提供|值得|适合|参考)`,
    ),
  },
  {
    role: 'audience',
    weight: SURE,
    pattern: /如果(?:你|您)[^。]{2,60}(?:(?:这|本|该)(?:篇|文|书|份|项目|工具|教程|期|次)|依然是|值得一?[读看]|不妨|推荐|将为你)/,
  },
  {
    role: 'audience',
    weight: SURE,
    pattern: new RegExp(
      `\\b(?:this|the|my|our) ${WORK_EN} (?:is|was) (?:\\w+ )?(?:for(?! you[.!])|aimed at|intended for|suited|geared|targeted|tailored)|\\b(?:aimed at|intended for|geared toward?s?|suitable for|ideal for|perfect for|recommended for|written for|tailored (?:for|to)) (?:[\\w-]+ ){0,3}${READER_EN}\\b(?! to\\b)`,
    ),
  },
  {
    role: 'audience',
    weight: SURE,
    pattern: new RegExp(
      `\\b(?:${WORK_EN}|you|attendees|audience|participants|readers|listeners) (?:\\w+ ){0,2}(?:assumes?|requires?|expects?|needs?|should have) (?:some |basic |no |a |any |prior |previous |working )*(?:familiarity|knowledge|experience|understanding)|\\bno (?:prior |previous )?(?:[\\w-]+ )?(?:knowledge|experience) (?:is )?(?:required|needed|necessary|assumed)`,
    ),
  },
  {
    role: 'audience',
    weight: SURE,
    pattern: new RegExp(
      `(?:^|[.!?] )(?:if|whether) you(?:'re| are|'ve| have| want| need| work)\\b.{0,300}(?:\\bthis ${WORK_EN}\\b|\\byou'll\\b|\\byou will\\b|\\bjoin\\b|\\bcome\\b|\\bfor you\\b)|^are you an? (?:[\\w-]+ ){0,3}(?:or|developer|scientist|engineer|maintainer|student|researcher|programmer|manager)|\\bfor (?:the )?${READER_EN} (?:who|working|wanting|new to)\\b`,
    ),
  },

  {
    role: 'number',
    weight: WEAK,
    pattern: /提升|提高|增长|下降|降低|减少|缩短|达到|高达|超过|突破|仅需?|不到|约|平均|至少|最多|累计|占|成功率|价格|售价|成本|估值|融资|营收/,
  },
  {
    role: 'number',
    weight: WEAK,
    pattern:
      /\b(?:up to|over|more than|less than|only|at least|nearly|about|increas|reduc|improv|fast|slow|grow|rais|valu|revenue|cost|price|accura|higher|lower)\w*/,
  },
];

/** Wordings of a heading, or of a label before a colon, that speak for what stands below or behind. */
export const HEADING_CUES: readonly Cue<Role>[] = [
  { role: 'thesis', weight: SURE, pattern: /核心(?:论点|主张|论断|宣言)|核心观点$|中心(?:论点|思想)|主旨|一句话/ },
  { role: 'thesis', weight: FAIR, pattern: /核心(?:观点|思想|理念|结论)|^(?:[一二三四五六七八九十\d]+[、.．]\s*)?(?:总结|结论|结语|小结)$/ },
  { role: 'thesis', weight: FAIR, pattern: /\b(?:thesis|(?:main|core|central) (?:argument|claim|idea)|conclusions?|bottom line|in short)\b/ },
  {
    role: 'point',
    weight: FAIR,
    pattern:
      /要点|关键(?:点|结论|发现|洞察|启示|优势|特性|技术)|主要(?:内容|观点|发现|贡献|结论|特性|功能)|核心(?:观点|优势|内容|发现|原则|特性|功能|方案|贡献|机制|理念)|重点|亮点|贡献|优势|特点|特性|启示|建议|原则|经验|技巧|实践|方法|解决方案/,
  },
  {
    role: 'point',
    weight: FAIR,
    pattern:
      /\b(?:key|main) (?:points?|findings?|takeaways?|features?|ideas?|lessons?|insights?|results?)|\b(?:highlights|takeaways|contributions|lessons|findings|results|features|benefits|recommendations)\b|\bwhat (?:we|i) (?:learned|found)\b/,
  },
  { role: 'limit', weight: SURE, pattern: /局限|缺点|弱点|弱项|短板|(?:的|之|^|潜在|主要|技术|当前)(?:不足|限制|缺陷)(?:之处)?$|隐忧|未解决|不适用|何时不/ },
  { role: 'limit', weight: FAIR, pattern: /争议|质疑|批评|风险|挑战|反思|代价|注意事项|瓶颈|警惕|谨慎|危机|限制|不足|缺陷/ },
  {
    role: 'limit',
    weight: SURE,
    pattern: /^(?:\w+ )?(?:limitations?|drawbacks?|caveats?|downsides?|shortcomings?|known issues|when not to|what(?:'s| is) missing)\b/,
  },
  { role: 'limit', weight: FAIR, pattern: /\b(?:limitations?|drawbacks?|risks?|trade-?offs?|challenges|cons|open (?:questions|problems))\b/ },
  {
    role: 'audience',
    weight: SURE,
    pattern: /适合(?:谁|人群|读者|对象)|推荐(?:阅读)?(?:人群|对象|读者)|适用(?:人群|对象|读者)|目标(?:读者|受众|用户|人群)$|谁(?:应该|该|适合|需要)|^受众/,
  },
  {
    role: 'audience',
    weight: SURE,
    pattern: /\bwho (?:should|is (?:it|this)|this is|would)\b|\b(?:target|intended) (?:audience|readers)\b|^audience|\bprerequisites\b|\bfor whom\b/,
  },
];

/** A heading over a text that is a summary itself, so that most of its sentences matter. */
export const SUMMARY_HEADING = /tl;?dr|摘要|概要|概述|总结|\bsummary\b|\babstract\b|\boverview\b/;

/** What opens a line that says where a text is from, not what it says. */
export const METADATA =
  /^(?:(?:作者|译者|编辑|来源|出处|原文|链接|原文链接|日期|时间|发布时间|发布于|标签|版权|注|转载|via|source|author|authors|by|published|posted|date|tags?|category|categories|link|links|url|image|photo|credit|license|read more|share|subscribe|follow|code|speakers?)\s*(?:[：:]|by\b|on\b|via\b)|this work is licensed|©|all rights reserved|[（(]?\d+\s*字[)）]?$)/;

/** Tells of others' work, or of a lack that this one makes good: no limit of its own. */
export const OTHERS =
  /现有|传统|以往|此前的|已有(?:的)?(?:方法|方案|工作)|(?:解决|克服|弥补|突破|应对|缓解|打破|摆脱|避免|规避|绕过|消除|源于|探讨|针对)[^，。]{0,16}(?:局限|不足|缺陷|缺点|限制|瓶颈|问题)|\b(?:existing|prior|previous|recent|traditional|conventional|most|many|other|common) (?:[\w-]+ ){0,3}(?:methods?|approaches|works?|models?|techniques|systems|studies|benchmarks|solutions|paradigm|literature)\b|\bliterature\b|\b(?:strengths|successes|benefits|pros) and (?:limitations|weaknesses|shortcomings|drawbacks|cons)\b|\bpotential limitations\b|\b(?:overcom|address|tackl|mitigat|resolv|avoid|alleviat|despit|circumvent|without)(?:e|es|ing|s)?\b[^.]{0,60}\b(?:limitations?|shortcomings?|drawbacks?|weaknesses|issues|challenges)\b/;

/** What an author announces to do or promises to those who come: a programme, whose findings are still to be told. */
export const AGENDA =
  /\b(?:we|i)(?:[’']ll| will|(?: are|[’']re|[’']m| am) going to)\b|\bby the end of (?:this|the)\b|\b(?:attendees|participants|you|audience|listeners)(?: will|[’']ll)\b|\b(?:join (?:me|us)|don[’']t miss|come (?:and |to )?(?:learn|see|hear|join|find out))\b|(?:欢迎|敬请)(?:关注|订阅|收听|参加|加入)/;

/** Somebody's question retold. */
export const ASKED = /\b(?:members?|users?|developers?|engineers?) (?:\w+ )?(?:asked|asks|questioned|wondered|inquired|ran into|sought)\b/;

/** Where to get it, and that it was tested: true of every work, so no point of this one. */
export const COURTESY =
  /\b(?:codes?|data|dataset|models?|source) .{0,60}\b(?:available|released|open-sourced?)\b|\bvalidates? the effectiveness of (?:our|the)\b|https? url|代码(?:已|将)?(?:开源|公开)|https?:\/\//;

/** Opens a sentence that illustrates the one before. */
export const ILLUSTRATES = /^(?:例如|比如|譬如|示例|举例|如同?，|注：|for (?:example|instance)|e\.g\.|note:|another (?:member|user)|members? |users? )/;

/** Opens a sentence that cannot be understood without the one before. */
export const LEANS = /^(?:这|它|他|她|其|该|此时|然而|但|而|因此|所以|否则|虽然这|如此|原因|this |these |it |they |that |those |however|but |such |he |she )/;
