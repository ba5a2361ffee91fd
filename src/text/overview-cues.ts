import type { OverviewRole } from '../model/index.js';
import { FAIR, SURE, WEAK, type Cue } from './roles-grounds.js';

/** Stands for a name in Latin letters in the text that cues are matched against: which one it is does not matter. */
export const NAME = '◇';

/** What a tool is said to be. */
const KIND_EN =
  '(?:librar(?:y|ies)|frameworks?|packages?|tools?|toolkits?|toolchains?|platforms?|extensions?|plug-?ins?|engines?|databases?|data stores?|(?:programming |query )?languages?|services?|sdks?|clis?|apps?|editors?|ides?|compilers?|runtimes?|orms?|backends?|formats?|protocols?|linters?|solutions?|products?|projects?|assistants?)';
const KIND_ZH =
  '(?:工具(?:包|箱|链|集)?|函数库|代码库|类库|组件库|图标库|库|框架|平台|插件|扩展|应用(?:程序)?|软件|服务|引擎|数据库|编程语言|脚本语言|标记语言|语言|编辑器|协议|组件|脚本|客户端|服务器|命令行|开源项目|生成器|浏览器|播放器|阅读器|管理器|编译器|运行时|网站|操作系统|系统|实现|模块|软件包|套件|模板|大?模型|api|app|sdk)';
/** After which the noun before it is what the thing is, not what it is for. */
const ENDS_ZH = '(?:[，。；、：:！（(）)]|$)';

const DOES_EN =
  '(?:provides?|offers?|enables?|allows?|lets|supports?|makes? it|helps|gives|comes with|simplif(?:y|ies)|handles|integrates|extends|automates?|is (?:designed|built|made) (?:for|to|on|as))';

const TROUBLE_EN =
  '(?:difficult|hard(?:er)?|tricky|challenging|tedious|painful|cumbersome|daunting|overwhelming|fragile|brittle|expensive|costly|time[- ]consuming|error[- ]prone|hell|a (?:nightmare|pain|challenge|struggle|mess)|problematic|frustrating|intimidating|risky)';
const TROUBLES_EN =
  '(?:challenges?|problems?|difficult(?:y|ies)|bottlenecks?|obstacles?|pitfalls?|pain points?|drawbacks?|limitations?|shortcomings?|risks?|concerns?|dilemmas?|barriers?|hurdles?)';
const TROUBLES_ZH = '(?:挑战|难题|难点|困难|瓶颈|痛点|风险|隐患|障碍|困境|局限|短板|弊端|缺陷|漏洞|威胁)';

const BETTER_EN =
  '(?:speed[- ]?ups?|gains?|savings?|wins|improvements?|faster|cheaper|better|lower|higher|fewer|easier|reduc\\w+|increas\\w+|improv\\w+|productivity)';
const PEOPLE_EN =
  '(?:companies|teams|organi[sz]ations|developers|users|people|anyone|everyone|businesses|customers|scientists|researchers|practitioners|engineers|the industry|the community|society|us all)';

/** Wordings within a sentence. */
export const OVERVIEW_CUES: readonly Cue<OverviewRole>[] = [
  // tool
  {
    role: 'tool',
    weight: SURE,
    pattern: new RegExp(
      `(?<!\\b(?:why|how|because|if|when|whether) )${NAME}(?: \\([^()]{0,60}\\))? (?:is|are|has become|became) (?:an? |the |one of the |our )["“]?(?:[\\w-]+,? ){0,8}${KIND_EN}\\b`,
    ),
  },
  { role: 'tool', weight: SURE, pattern: new RegExp(`${NAME}(?:,| -| –| —|—|:| \\() ?(?:which is )?(?:an?|our) (?:[\\w.-]+,? ){0,7}${KIND_EN}\\b`) },
  {
    role: 'tool',
    weight: SURE,
    pattern: new RegExp(`^(?:[a-z]+ly, |however, |also, |in addition, )?(?:[a-z]+ )?${NAME}(?: ${NAME})*(?: (?:now|also|further|even))* ${DOES_EN}\\b`),
  },
  {
    role: 'tool',
    weight: FAIR,
    pattern: new RegExp(`\\b${KIND_EN},? (?:called|named|such as|like|including) (?:\\w+ )?${NAME}|\\bthe (?:[\\w-]+ ){0,3}${NAME} ${KIND_EN}\\b`),
  },
  {
    role: 'tool',
    weight: FAIR,
    pattern: new RegExp(`\\b(?:launched|released|introduc(?:es?|ed|ing)|presents?|announced|unveiled|open[- ]sourced)\\b[^.]{0,20}${NAME}`),
  },
  { role: 'tool', weight: FAIR, pattern: new RegExp(`${NAME}[^.]{0,20} ${DOES_EN}\\b|${NAME}[’']s [^.]{0,40}\\b${KIND_EN}\\b`) },
  { role: 'tool', weight: WEAK, pattern: new RegExp(`\\b(?:using|with|via|use|leverag(?:e|ing)|built on) (?:tools like )?${NAME}|\\bopen[- ]source\\b`) },
  {
    role: 'tool',
    weight: SURE,
    pattern: new RegExp(
      `${NAME}(?:（[^（）]{0,40}）|\\([^()]{0,40}\\))? ?(?:是|作为|，(?=[一由])|，?它?是)(?:由[^，。]{0,20})?(?:一)?[个款种套门项]?[^，。；]{0,36}${KIND_ZH}${ENDS_ZH}|${NAME} ?[（(][^（）()]{0,30}${KIND_ZH}(?:[）)]|，[^（）()]{0,40}[）)])|${NAME} ?——?[^，。；]{0,30}${KIND_ZH}${ENDS_ZH}`,
    ),
  },
  {
    role: 'tool',
    weight: SURE,
    pattern: new RegExp(`(?:推出|发布|开源)了?[^，。]{0,16}${KIND_ZH} ?[“《「]?${NAME}|(?:名为|叫做|称为) ?[“《「]?${NAME}[^，。]{0,12}${KIND_ZH}`),
  },
  { role: 'tool', weight: FAIR, pattern: new RegExp(`^${NAME} ?(?:还|也|可以|能够?)*(?:支持|提供|允许|内置|集成|兼容|用于|可用于|基于)`) },
  { role: 'tool', weight: FAIR, pattern: new RegExp(`(?:推出|发布|开源)了?[^，。]{0,12}${NAME}|${NAME}[^，。]{0,10}等[^，。、]{0,4}${KIND_ZH}`) },
  { role: 'tool', weight: WEAK, pattern: new RegExp(`开源|${KIND_ZH}(?:（|\\(|：|，)?(?:例?如|包括)[^，。]{0,6}${NAME}`) },

  {
    role: 'tool',
    weight: WEAK,
    pattern: new RegExp(`\\bopen[- ]source (?:[\\w-]+ ){0,4}${KIND_EN}\\b|\\b(?:built|based|written) (?:on top of|on|with|in) ${NAME}`),
  },

  // challenge
  {
    role: 'challenge',
    weight: SURE,
    pattern: new RegExp(`\\b(?:is|are|be|been|it[’']s|becomes?|became|become|remains?|gets?|feels?|proves?|seems?)(?: [\\w-]+){0,3} ${TROUBLE_EN}\\b`),
  },
  {
    role: 'challenge',
    weight: SURE,
    pattern: new RegExp(
      `\\b(?:remains?|poses?|presents?|faces?|facing|faced|creates?|brings?|led to|leads to|encounters?|introduces?|suffers? from|there(?:[’']s| is| are))(?: [\\w-]+){0,5} ${TROUBLES_EN}\\b`,
    ),
  },
  {
    role: 'challenge',
    weight: SURE,
    pattern:
      /\bthe (?:[\w-]+ ){0,2}(?:challenge|problem|issue|difficulty|catch|downside|trouble|question)s?(?: [\w-]+){0,4} (?:is|are|was|feels?)\b|\bcome(?:s)? (?:with|at) (?:a|the) (?:[\w-]+ )?(?:cost|price)\b/,
  },
  {
    role: 'challenge',
    weight: SURE,
    pattern:
      /\b(?:un)?fortunately,? (?:[^.]{0,80}\b(?:not|cannot|costs?|slow|lack\w*|fail\w*|hard)\b)|\bprevents? (?:us|users|teams|people|them|developers)\b|\b(?:major|serious|growing) (?:source of )?concern/,
  },
  { role: 'challenge', weight: FAIR, pattern: new RegExp(`\\b${TROUBLES_EN}\\b`) },
  {
    role: 'challenge',
    weight: FAIR,
    pattern:
      /\b(?:lack(?:s|ing)?(?: of)?|fails? to|failing|struggl\w+|suffer\w*|hinder\w*|hamper\w*|crisis|unreliable|vulnerab\w+|outages?|inefficien\w+|bugs?|does(?: not|n[’']t) scale|cannot|can[’']t|not possible|toxic\w*|go(?:es)? wrong)\b/,
  },
  {
    role: 'challenge',
    weight: WEAK,
    pattern:
      /^(?:but|however|unfortunately|yet|while|although|though|despite|on the other hand)\b|\btoo (?:often|many|much|slow)\b|\b(?:difficult|hard|complex\w*|slow)\b/,
  },
  {
    role: 'challenge',
    weight: SURE,
    pattern: new RegExp(
      `(?:面临|存在|带来|引发|遭遇|陷入)[^，。；]{0,14}${TROUBLES_ZH}|${TROUBLES_ZH}(?:是|在于|包括|：|:|主要)|(?:最大|主要|核心|关键|真正)的?(?:问题|挑战|难题|瓶颈|障碍)(?:是|在于|：)`,
    ),
  },
  {
    role: 'challenge',
    weight: SURE,
    pattern: /的(?:问题|缺点|坏处|麻烦|弊端|代价)(?:是|在于)|^(?:缺点|弊端|代价)(?:是|在于)|(?:容易|往往|可能)(?:会)?(?:导致|造成|引发)/,
  },
  { role: 'challenge', weight: FAIR, pattern: /(?:很难|难以(?!想象|置信|忽视)|无法|不足以|尚未|缺乏)[^，。；]{2,30}(?:[，。；]|$)/ },
  {
    role: 'challenge',
    weight: FAIR,
    pattern: new RegExp(
      `${TROUBLES_ZH}(?!赛|能力|投资|管理|控制|防控)|(?:导致|造成)[^，。；]{0,20}(?:错误|失败|下降|泄露|崩溃|中断|浪费|损失|混乱|延迟)|(?:过高|昂贵|复杂|不稳定|不可靠|不足|有限)(?:[，。；]|$)`,
    ),
  },
  { role: 'challenge', weight: WEAK, pattern: /^(?:但|然而|不过|可是|问题)|如何/ },

  {
    role: 'challenge',
    weight: SURE,
    pattern:
      /(?<!(?:not|n[’']t|no longer) )\b(?:hard|difficult|tricky|challenging|tough|painful|tedious|cumbersome|impossible) to \w+|\b(?:challenging|difficult|daunting|non-?trivial|tedious|error[- ]prone|time[- ]consuming|frustrating) (?:[\w-]+ )?(?:tasks?|problems?|process|work|job)\b|\b(?:not|n[’']t) (?:always |very |so |that )?(?:easy|trivial|straightforward|enough|sufficient|scalable|clear)\b|\bno (?:easy|standard|single|simple|clear) (?:way|answer|solution)\b/,
  },
  {
    role: 'challenge',
    weight: SURE,
    pattern:
      /\b(?:struggl(?:e|es|ed|ing) (?:with|to)|suffers? from|falls? short|breaks? down|gets? in the way|limited by|hindered by|prone to|at the expense of)\b|^(?:however|but|unfortunately|yet|sadly),? [^.]*\b(?:not|cannot|[a-z]+n[’']t|no|never|lacks?|limited|few|rarely|remains?|fails?)\b/,
  },

  // impact
  {
    role: 'impact',
    weight: SURE,
    pattern:
      /(?:reduc|sav|improv|increas|gain|cut|boost|speed|faster|lower|cheaper|fewer|decreas|drop|rais|doubl|halv)\w*\b[^.]{0,60}?(?:\d[\d.,]*\s?(?:%|x\b|×|times|percent|fold)|\$\d)|(?:\d[\d.,]*\s?(?:%|x\b|×|times|percent|-?fold))[^.]{0,40}\b(?:reduc|sav|improv|increas|gain|boost|speed|faster|lower|cheaper|fewer|decreas|performance)\w*/,
  },
  {
    role: 'impact',
    weight: SURE,
    pattern:
      /\b(?:(?:has|have|had) (?:\w+ )?(?:revolutioni[sz]ed|transformed|reshaped|democrati[sz]ed|disrupted|changed (?:how|the way))|(?:is|are) (?:revolutioni[sz]ing|transforming|reshaping|democrati[sz]ing|disrupting|changing (?:how|the way))|(?:been|is|are) (?:a )?(?:transformational|transformative|game[- ]chang\w+)|profound(?:ly)? (?:impact|chang\w+)|(?:huge|big|major|real|significant|profound|positive|negative|societal|economic) impact)\b/,
  },
  {
    role: 'impact',
    weight: SURE,
    pattern: new RegExp(
      `\\b(?:(?:results?|resulting|resulted) in|(?:leads?|leading|led|contribut\\w+) to|yield(?:s|ing)?|delivers?)\\b[^.]{0,60}\\b${BETTER_EN}`,
    ),
  },
  {
    role: 'impact',
    weight: SURE,
    pattern:
      /\b(?:significant|substantial|dramatic|huge|drastic|considerable|massive)(?:ly)? (?:reduc|improv|increas|speed|fast|lower|gain|win|sav|easier|cheaper|enhanc)\w*/,
  },
  {
    role: 'impact',
    weight: SURE,
    pattern:
      /\badopted by (?:tens|hundreds|thousands|millions|many|over|more than|\d)|\b(?:tens|hundreds|thousands|millions) of (?:\w+ )?(?:companies|organi[sz]ations|users|developers|people)\b/,
  },
  {
    role: 'impact',
    weight: FAIR,
    pattern: new RegExp(
      `\\b(?:empower|unlock|democrati[sz]|accelerat|revolutioni[sz])\\w*|\\btransformative\\b|\\b(?:help|allow|enabl)(?:s|ed|es|ing) ${PEOPLE_EN} to\\b|\\b(?:new |exciting )(?:opportunities|possibilities)\\b|\\bmuch (?:easier|faster)\\b|\\bmak(?:es|ing) (?:it )?(?:\\w+ ){0,6}(?:accessible|possible|easier|faster)\\b`,
    ),
  },
  {
    role: 'impact',
    weight: FAIR,
    pattern: /\b(?:productivity|efficien(?:cy|tly)|savings?|cost[- ]effective)\b|\b(?:impact|benefits?) (?:of|on|for)\b|\bopportunit(?:y|ies) for\b/,
  },
  {
    role: 'impact',
    weight: SURE,
    pattern: /(?<![未不没无][^，。；]{0,6})(?:大幅|显著|极大|成倍|全面)地?(?:度)?(?:提升|提高|降低|减少|缩短|改善|节省|增强|加快|加速|简化)/,
  },
  {
    role: 'impact',
    weight: SURE,
    pattern:
      /(?:效率|性能|成本|时间|内存|延迟|速度|吞吐量?|能耗|准确率|生产力|体积|带宽|费用|人力|排放)[^，。；]{0,16}(?:提升|提高|下降|降低|减少|缩短|节省|加快)[^，。；]{0,10}\d[\d.,]*\s?(?:%|倍|万|亿|个百分点)|(?:提升|提高|下降|降低|减少|缩短|节省|加快)了?(?:近|约|超过|至少)?[^，。；]{0,6}\d[\d.,]*\s?(?:%|倍|个百分点)[^，。；]{0,8}(?:效率|性能|成本|时间|内存|延迟|速度|吞吐|能耗|生产力|体积|带宽|费用|人力|大小)/,
  },
  {
    role: 'impact',
    weight: SURE,
    pattern:
      /(?:重塑|颠覆|重新定义|彻底改变|深刻改变)[^，。；]{0,16}(?:[行产]业|市场|社会|经济|生态|格局|流程|模式|方式|范式|分工|教育|设计|开发|生产|工作|世界|角色)|(?:带来)了?[^，。；]{0,12}(?:变革|冲击|机遇|红利)|(?<![不未没][^，。；]{0,8})(?:冲击|取代|替代)[^，。；]{0,16}(?:岗位|工作|行业|就业|市场|职业|程序员)/,
  },
  { role: 'impact', weight: FAIR, pattern: /降低[^，。；]{0,16}(?:门槛|成本|消耗)/ },
  { role: 'impact', weight: FAIR, pattern: /节省[^，。；]{0,10}(?:时间|成本|资源|人力)|缩短[^，。；]{0,12}(?:周期|时间)/ },
  { role: 'impact', weight: FAIR, pattern: /提[升高][^，。；]{0,20}(?:效率|生产力|水平|竞争力|质量|精准度|安全性|可靠性)/ },
  {
    role: 'impact',
    weight: FAIR,
    pattern:
      /(?:产生|带来|造成)了?[^，。；]{0,12}影响|革命性|变革|推动|促进|赋能|释放|加速|普及|开启|改变[^，。；]{0,14}(?:方式|模式|格局|结构|习惯)|影响(?:着|了|到)|强化|增强/,
  },

  {
    role: 'impact',
    weight: FAIR,
    pattern:
      /(?<!\b(?:to|for|of|on|how|by|at) )\b(?:reduc|improv|increas|sav|speed|accelerat|cut|boost|lower|shorten)(?:e|es|ed|s|ing|ting|ds|ding)?(?: up)? (?:the |our |their |its |your )?(?:[\w-]+ ){0,3}(?:times?|costs?|productivity|efficiency|performance|latency|memory|efforts?|emissions|energy|quality|accuracy|downtime|errors|revenue)\b/,
  },
  { role: 'impact', weight: FAIR, pattern: /\b(?:affects?|affecting|threatens?|displac\w+|harms?|consequences?|implications?)\b/ },

  // use-case
  {
    role: 'use-case',
    weight: SURE,
    pattern:
      /\b(?:is|are|been|being|was|were)(?: (?:also|now|often|successfully|mainly))? (?:used|deployed|adopted|applied) (?:in|by|at|across)\b|\b(?:widely|commonly|actively|already|heavily|successfully) (?:used|deployed|adopted|applied) (?:in|by|at|across|for|to)\b(?! (?:tens|hundreds|thousands|millions|many|over|more)\b)/,
  },
  { role: 'use-case', weight: SURE, pattern: new RegExp(`${NAME}(?: [\\w-]+){0,4} (?:powers|drives) `) },
  {
    role: 'use-case',
    weight: SURE,
    pattern: new RegExp(
      `\\bhow (?:we|i|our team|they|${NAME})(?: (?!can\\b|could\\b|to\\b|should\\b|might\\b)[\\w-]+){0,3} (?:use|uses|used|built|build|appl(?:y|ied)|deploy(?:s|ed)?|migrated|developed|implemented|adopted|leverag\\w+|scaled|moved)\\b|\\bhow ${NAME} became\\b`,
    ),
  },
  {
    role: 'use-case',
    weight: SURE,
    pattern:
      /\b(?:we|i|they|he|she|our team)(?: have| has|[’']ve)? (?:evaluated|deployed|migrated|ported|switched|adopted|rewrote|applied|used(?! to\b))\b[^.]{0,120}\b(?:to|for|from|in|at)\b/,
  },
  {
    role: 'use-case',
    weight: FAIR,
    pattern:
      /\bcase stud(?:y|ies)\b|\buse[- ]cases?\b|\breal[- ](?:world|life) (?:examples?|applications?|projects?|datasets?|scenarios?)\b|\bin production\b|\bapplications? (?:in|to|include|powered|range|such as)\b|\b(?:demo|examples?) (?:of|from|in)\b/,
  },
  {
    role: 'use-case',
    weight: FAIR,
    pattern:
      /\b(?:used|applied|deployed) (?:for|to)\b|\b(?:at|within) (?:our|my) (?:company|organi[sz]ation|team|lab|university|startup|bank)\b|\bin this (?:demo|case study)\b|\b(?:built|developed|created|implemented|building) (?:an? |our |the )[^.]{0,60}\b(?:for|to)\b|\bto (?:automate|detect|predict|monitor|classify|analy[sz]e|track|recommend|forecast|diagnose) (?:the |our |your )?[\w-]+/,
  },
  {
    role: 'use-case',
    weight: SURE,
    pattern:
      /(?:广泛|已经?|目前|成功|正(?:在)?)(?:被)?(?:应用于|用于|用在|部署(?:于|在|到)|应用到|应用在|落地于)|(?:应用场景|使用场景|适用场景|典型应用|使用案例|应用案例)(?:包括|：|:|有)/,
  },
  {
    role: 'use-case',
    weight: FAIR,
    pattern:
      /(?<!(?:禁止|不许|不允许|反对|防止|阻止|不得|要求|迫使)[^，。；]{0,6})(?:公司|团队|企业|银行|医院|学校|政府|机构|大学|警方|农民|医生|教师|研究人员|工厂|法院|媒体)(?:已经?|正在|正|曾|开始|每天|纷纷|就|都|也|将)?(?:使用|采用|利用|运用|借助|部署|引入)(?!的|[^，。；]{0,12}(?:越来越少|不))[^。；]{0,30}(?:◇|ai|人工智能|模型|算法|无人|机器|软件|系统|技术|平台|工具|数据|云|芯片|传感|摄像|相机|智能|区块链|卫星|识别|自动|虚拟|仿真|激光|机械)/,
  },
  {
    role: 'use-case',
    weight: FAIR,
    pattern:
      /(?:实际|成功|真实|典型)(?:应用)?案例|实战|落地|(?:零售|金融|医疗|教育|能源|工业|制造|农业|物流|交通|支付|电商|汽车|游戏|媒体)(?:行业|领域|业|机构|企业)/,
  },
  {
    role: 'use-case',
    weight: FAIR,
    pattern: /(?:应用于|用于|用来)(?:对|在)?[^，。；]{0,16}(?:检测|识别|分析|管理|处理|预测|监控|诊断|搜索|翻译|客服|生产|教学|研究|开发|训练)/,
  },
  {
    role: 'use-case',
    weight: WEAK,
    pattern: /(?:利用|运用|借助|使用|基于|结合)[^，。；]{2,24}(?:来|进行|实现|完成|检测|识别|生成|分析|管理|处理|预测|制作|创作|监控|诊断)/,
  },
  { role: 'use-case', weight: WEAK, pattern: new RegExp(`(?:例如|比如|（如|\\(如) ?${NAME}|如 ?${NAME}(?:）|\\))|应用|${NAME} ?(?:公司|团队)`) },

  {
    role: 'use-case',
    weight: SURE,
    pattern: new RegExp(
      `^(?:here )?at ${NAME}[^.]{0,40}\\b(?:we|our|i)\\b|\\b(?:companies|teams|organi[sz]ations|labs|projects) (?:like|such as|including) ${NAME}[^.]{0,60}\\b(?:use|rely|have|are)\\b|\\bused by ${NAME}`,
    ),
  },

  // overview
  {
    role: 'overview',
    weight: SURE,
    pattern:
      /\bplays? an? (?:[\w-]+ )?(?:key|important|crucial|central|vital|critical|essential|significant|major) role\b|\b(?:increasingly|more and more) (?:important|popular|common|relevant)\b|\b(?:at the (?:heart|core)|the cornerstone|the backbone) of\b|\b(?:refers? to|(?:is|are) (?:defined|known) as|stands for|works by)\b/,
  },
  {
    role: 'overview',
    weight: SURE,
    pattern:
      /\b(?:is|are|became|become|remains?|be) (?:an? |the )?(?:[\w-]+ ){0,2}(?:essential|fundamental|crucial|critical|vital|indispensable|necessary|paramount|(?:key|keys) to|cornerstone|foundation|backbone)\b/,
  },
  {
    role: 'overview',
    weight: SURE,
    pattern:
      /\b(?:is|are) (?:an? |the )(?:[\w,-]+ ){0,6}(?:way|approach|method|technique|concept|practice|pattern|process|paradigm|discipline|field|branch|area|subset|form|kind|type|class|family|set|technology|architecture|algorithm|mechanism|structure|strategy|standard|system|good fit|ideal choice|best (?:choice|solution|practice)|right (?:choice|tool))(?:es|s)? (?:to|of|for|that|in|which|where)\b/,
  },
  {
    role: 'overview',
    weight: SURE,
    pattern:
      /\b(?:standard|best|common|main) (?:recommendation|practice|approach|advice)s? (?:is|are)\b|(?<!\b(?:everything|all|what|whatever|things) )\b(?:you|we|teams|developers|one|people|everyone|it) (?:should|must|ought to|needs? to)\b|\bthe (?:idea|goal|aim|trick|concept|solution|key|core|basic principle)(?: \w+){0,3} is\b|\b(?:important|better|best|crucial|worth) to (?:note|remember|understand|use|have|keep)\b/,
  },
  {
    role: 'overview',
    weight: SURE,
    pattern:
      /\b(?:approach|approaches|methods?|techniques?|strateg(?:y|ies)|algorithms?|patterns?|principles?|concepts?)\b[^.]{0,40} (?:is|are|can|could|may) (?:be )?(?:applicable|applied|reused|used|useful|agnostic|based|general)/,
  },
  {
    role: 'overview',
    weight: FAIR,
    pattern:
      /\b(?:we|i)(?:[’']ll| will|(?: are|[’']re|[’']m| am) going to)? (?:also |first |then )?(?:explore|cover|walk|dive|introduce|explain|focus|examine|outline|demonstrate)\b|\b(?:this|the) (?:talk|tutorial|session|workshop|article|post) (?:is about|will introduce|introduces|explains|explores|covers|describes|demonstrates|shows)\b|\byou[’']?(?:ll| will) (?:\w+ )?(?:learn|understand|see|know|discover)\b/,
  },
  {
    role: 'overview',
    weight: FAIR,
    pattern:
      /\b(?:concept|idea|principle|approach|paradigm|pattern|evolution|basics|fundamentals|shift|techniques|strategies)s? (?:of|from|to|in|behind|that|for)\b|\b(?:useful|suitable|ideal|perfect|good|great) (?:fit )?for\b/,
  },
  {
    role: 'overview',
    weight: WEAK,
    pattern:
      /\bhow to\b|\b(?:from .{3,60} to|including|such as|by \w+ing|using|leveraging|— )|\bcan be (?:used|combined|applied)\b|\bis (?:used|known|called)\b|\b(?:hence|therefore|instead|rather|in fact)\b/,
  },
  {
    role: 'overview',
    weight: SURE,
    pattern:
      /至关重要|是[^，。；]{2,50}的?(?:关键|核心|重点|基础|基石|前提|核心任务|必要条件|必选项|主流|趋势|方向|本质|有效方法|最佳实践)(?:所在|之一)?(?:[，。；]|$)|(?:关键|核心|本质|根本)(?:在于|是)/,
  },
  {
    role: 'overview',
    weight: SURE,
    pattern:
      /^(?:因此，?|所以，?|作者)?(?:建议|不妨|务必|最好|应(?:该|当)?|需要|需|必须|优先|避免)(?![要的])[^，。；]{4,}|^[^，。；]{2,24}(?<!的)(?:是|指的?是)(?:一种|一类|一套|一组|一项)[^，。；]{4,}|[^，。；]{2,20}(?:指的是|是指)/,
  },
  { role: 'overview', weight: FAIR, pattern: /(?:应该|应当|必须|需要)[^，。；]{4,}(?:[，。；]|$)/ },
  {
    role: 'overview',
    weight: FAIR,
    pattern:
      /旨在|侧重|强调|主张|提倡|核心思想|基本原理|工作原理|原理是|(?:文章|本文|作者|演讲)[^，。；]{0,8}(?:提出|总结|指出|认为|主张)|正从[^。；]{2,40}(?:走向|演进|转向|发展)|从[^。；，]{2,20}(?:转向|走向|推向)/,
  },
  { role: 'overview', weight: WEAK, pattern: /通过|可以|能够|基于|将|成为|(?:文章|本文|作者|演讲)[^，。；]{0,8}(?:介绍|阐述|解释|探讨|讨论|分析)/ },
];

/** A purpose or a promise: what is sought, not what came of it. */
export const PURPOSE =
  /\b(?:this|the|my|our) (?:talk|tutorial|session|workshop|poster|keynote|presentation)\b|^(?:discover|learn|find out|explore|see)\b|(?:为了?|以便?|旨在|用于|目标是|试图|希望)(?:进一步|大幅|显著|有效)?(?:降低|提高|提升|减少|改善|加快|增强|缩短|节省|简化|优化)|(?:尝试|努力)[^，。；]{0,20}(?:，|降低|提高|提升|减少)|致力于|^(?:另一方面，?)?(?:如果|假如|要是)|若[^，。；]{2,20}，|不足以/;

/** How a text that bears a name says what that is, without saying the name: "A database that fits in a file". */
export const ELIDED = new RegExp(
  `^(?:这是|它是)?(?:由[^，。]{0,20}的)?(?:一个|一款|一种|一套)[^，。；]{0,40}${KIND_ZH}${ENDS_ZH}|^an? (?:[\\w-]+,? ){0,7}${KIND_EN}\\b`,
);

/** Tells of the event, the speaker or the licence, or asks something of the reader: nothing of the subject. */
export const BOILERPLATE =
  /\battend(?:ees|ed|ance)\b|\b(?:speakers?|tracks?|keynotes?|conference|schedule|sponsors?|newsletter|podcast|episode|subscribe|sign(?:ing)? up|licen[cs]e[ds]?|recorded at|slides|prerequisites?|biograph\w*|ph\.?d|born|lives in|his free time|her free time)\b|https?:|\bjoin (?:me|us)\b|\bstay tuned\b|(?:订阅|关注|点赞|转发|投稿|报名|公众号|扫码|版权|作者简介|欢迎(?:加入|关注|订阅)|封面图|题图|大赛|奖品|名额|优惠|试听|课程|讲座|招聘|抽奖|分论坛|峰会|演讲阵容)/;

/** Written in capitals, but the name of a kind. */
export const GENERIC_NAME =
  /^(?:[lvs]lms?|mllms?|[cgnt]pus?|rag|ml|nlp|iot|ar|vr|xr|saas|sdks?|mvp|ides?|clis?|orms?|os|db|html|css|sql|aigc|agi|ai agents?|agents?)$/i;

/** Opens a sentence of which one has to read what stands before. */
export const POINTS_BACK = /^(?:而且|并且|但|所以|因此|也就是说)?，?(?:这|它|他|她)/;

/** A difficulty that is got over: no challenge left to name, rather what is done about it. */
export const SOLVED =
  /\b(?:overcom|address|tackl|mitigat|resolv|solv|avoid|alleviat|circumvent|eliminat|fix|handl|prevent|remov|reduc)(?:e|es|ed|ing|s)?\b[^.]{0,60}\b(?:challenges?|problems?|limitations?|shortcomings?|drawbacks?|issues|bottlenecks?|risks?|pitfalls?|obstacles?|bugs?|inefficien\w+)\b|\b(?:help|problem)[- ]solving\b|(?:解决|克服|弥补|突破|应对|缓解|打破|摆脱|避免|规避|绕过|消除|降低|减少|防止|修复)[^，。；]{0,20}(?:局限|不足|缺陷|缺点|限制|瓶颈|问题|挑战|难题|风险|漏洞|痛点|困难|错误|复杂)/;
