import type { TermKind } from '../model/index.js';

export interface KindWords {
  readonly kind: TermKind;
  /** What a name of this kind ends with. */
  readonly endings: RegExp;
  /** Whether the ending speaks only of a name, written with capitals or digits: "video model" is a concept, "Command-R model" a model. */
  readonly ofNames: boolean;
}

/** In the order in which they are asked. */
export const ENDINGS: readonly KindWords[] = [
  { kind: 'law', ofNames: true, endings: /\b(?:Act|Law|Directive|Regulation)$/ },
  { kind: 'law', ofNames: false, endings: /(?:法案|法规|条例|保护法|管理办法)$/ },
  {
    kind: 'organisation',
    ofNames: true,
    endings: /\b(?:University|Institute|College|Foundation|Academy|Laboratory|Council|Commission|board|team|Research|FAIR)$/i,
  },
  { kind: 'organisation', ofNames: false, endings: /(?:大学|学院|研究院|研究所|实验室|基金会|协会|委员会|联盟)$/ },
  { kind: 'company', ofNames: true, endings: /\b(?:Inc|Corp|Ltd|LLC|GmbH|Labs|Technologies)\.?$/ },
  { kind: 'company', ofNames: false, endings: /(?<=\S{2})(?:公司|集团|日报|邮报|银行|通讯社)$/ },
  { kind: 'event', ofNames: true, endings: /(?:\b(?:Conference|Summit|Prize|Award|Hackathon|Workshop|AMA|Symposium)|Day)$/ },
  { kind: 'event', ofNames: false, endings: /(?:大会|峰会|发布会|展览会|博览会|奖)$/ },
  { kind: 'benchmark', ofNames: true, endings: /(?:[Bb]ench(?:mark)?|Eval|QA|\b(?:leaderboard|Leaderboard|Arena|dataset|Dataset|Corpus|Polyglot))$/ },
  { kind: 'benchmark', ofNames: false, endings: /(?:基准|数据集|榜单|排行榜)$/ },
  {
    kind: 'hardware',
    ofNames: false,
    endings:
      /(?:\b(?:GPUs?|CPUs?|NPUs?|TPUs?|chips?|processors?|cores|robots?|drones?|headsets?|smartphones?|laptops?|wearables?|batter(?:y|ies)|sensors?|humanoids?)|芯片|手机|电池|手表|电脑|机器人|无人机|飞行器|显卡|处理器|传感器|耳机|眼镜|服务器|数据中心|电子产品|路由器|卫星|火箭|屏幕)$/i,
  },
  { kind: 'model', ofNames: true, endings: /(?:\bmodels?|\bDistill(?:ed)?|\bInstruct|[\b-]\d+(?:\.\d+)?B|模型)$/i },
  {
    kind: 'field',
    ofNames: false,
    endings:
      /(?:\b(?:driving|vision|imaging|linguistics|robotics|mathematics|physics|biology|chemistry|economics|statistics)|(?<!大|自|科|同|教|开|数)学|科学|航天)$/,
  },
  {
    kind: 'method',
    ofNames: false,
    endings:
      /(?:\b(?:methods?|algorithms?|techniques?|attention|mechanism|parallelism|optimi[sz]ation|compression|quantization|distillation|extraction|augmentation|retrieval|integration|transcription|retrieval|augmented generation|sampling|packing|pruning|caching|decoding|training|tuning|fine-tuning|prompting|learning|programming|splatting|masking|editing|inpainting|detection|segmentation|classification|clustering|merging|routing|autoencoders?|force|coding|workflow|preparation|structured generation|view synthesis|normalization|regularization|estimation)|算法|方法|训练|优化|处理|集成|学习|压缩|蒸馏|检索|采样|识别|编码|加密|微调|量化|部署|缓存|渲染|测试法)$/i,
  },
];

/** What stands around a name of each kind: before it, after it, or after "is a" and "是…". */
export interface KindSigns {
  readonly kind: TermKind;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** The noun of a definition: "X is a small language model", "X 是一个框架". */
  readonly noun: RegExp;
}

export const SIGNS: readonly KindSigns[] = [
  {
    kind: 'model',
    after:
      /^(?:['’]s)?[ -](?:\d+(?:\.\d+)?B\b|(?:\w+ )?models?\b|weights|checkpoints?|fine-?tun|quants?\b|Instruct|Base\b|Pro\b|Flash|Mini|Turbo|LoRA|Preview|series|family)|^ ?(?:大|语言|基础|多模态)?模型/i,
    before: /\b(?:models?|LLMs?)(?: (?:like|such as|called|including|named))? $|模型 ?$/i,
    noun: /\b(?:model|LLM|VLM|checkpoint)\b|模型/i,
  },
  {
    kind: 'method',
    after: /^ (?:algorithms?|methods?|techniques?|training|optimi[sz]ation)\b|^ ?(?:算法|方法|技术|训练)/i,
    before: /\b(?:algorithm|method|technique|approach)(?: called| named)? $|(?:算法|方法) ?$/i,
    noun: /\b(?:algorithm|method|technique|approach|procedure|optimi[sz]er)\b|算法|方法/i,
  },
  {
    kind: 'product',
    after:
      /^ (?:app|application|library|framework|SDK|API|platform|tool|toolkit|editor|browser|IDE|plugin|extension|CLI|service|engine|language|server|client|users?|integration|subscription|package|repo|desktop|documentation|v?\d+\.\d+)\b|^ ?(?:框架|工具|库|软件|平台|浏览器|编辑器|语言|引擎|应用|服务|用户|插件|项目|组件|代码|开发)/i,
    before: /\b(?:using|use|via|with|in|install|with the|built on|tools like|frameworks? like) $|(?:使用|基于|采用|通过|用|安装) ?$/i,
    noun: /\b(?:library|framework|tool|toolkit|platform|app|application|service|editor|browser|language|engine|database|SDK|software|package|assistant|website|runtime|bundler|plugin|extension|program)\b|框架|工具|软件|平台|浏览器|编辑器|编程语言|引擎|应用|服务|插件|网站|数据库|函数库|开源项目|程序/i,
  },
  {
    kind: 'company',
    after:
      /^(?:['’]s (?:CEO|stock|shares|valuation|revenue|employees)| (?:raises|raised|announced|announces|acquires|acquired|employees|shares|stock|investors|is hiring|Inc|CEO))\b|^ ?(?:公司|股价|宣布|收购|融资|员工|总部|工程师|首席|创始人|高管)/i,
    before: /\b(?:startup|company|companies like|CEO of|employees at|chipmaker|acquisition of|founded) $|(?:公司|企业|巨头|厂商|加入|离开) ?$/i,
    noun: /\b(?:company|startup|firm|corporation|manufacturer|vendor|chipmaker|retailer)\b|公司|企业|厂商|制造商|运营商|初创/i,
  },
  {
    kind: 'person',
    after:
      /^(?: (?:said|says|wrote|tweeted|argues|argued|thinks|noted|explained|stated|shared|posted|joins|joined|confirmed|hinted)\b|['’]s (?:tweet|talk|post|lecture|blog|keynote|interview|twitter|thread)| \(@| ?(?:说|表示|认为|先生|教授|博士|在推特|创办|写道))/i,
    before:
      /\b(?:CEO|CTO|CPO|founder|cofounder|co-founder|professor|researcher|president|scientist|Dr\.?|mathematician|engineer|by|with) $|(?:教授|创始人|总统|博士|首席执行官|股神|作者) ?$/i,
    noun: /\b(?:researcher|professor|engineer|founder|CEO|scientist|author|mathematician|politician|investor)\b|教授|科学家|创始人|作者|投资人|工程师/i,
  },
  {
    kind: 'hardware',
    after:
      /^ (?:GPUs?|chips?|cards?|laptops?|devices?|hardware|servers?|clusters?|nodes?|board|processors?|\d+ ?GB|VRAM|owners)\b|^ ?(?:芯片|设备|显卡|手机|手表|处理器|屏幕|电脑)/i,
    before: /\b(?:GPUs?|\d+x|two|single|four|eight|NVIDIA|Nvidia|AMD) $/i,
    noun: /\b(?:GPU|chip|processor|device|card|computer|hardware|accelerator|board|phone|headset)\b|芯片|显卡|处理器|设备|电脑|手机|硬件/i,
  },
  {
    kind: 'benchmark',
    after: /^ (?:scores?|benchmarks?|datasets?|leaderboard|accuracy|results|performance|test set|\(?\d+(?:\.\d+)?%)\b|^ ?(?:基准|数据集|测试|榜单|得分)/i,
    before:
      /\b(?:benchmarks?(?: like| such as)?|datasets?(?: like| such as)?|scores?(?: of \S+)? on|% on|evaluated on|outperform\w* \S+ on) (?:the )?$|(?:基准|数据集|在) ?$/i,
    noun: /\b(?:benchmark|dataset|data set|leaderboard|evaluation|test set|corpus)\b|基准|数据集|评测/i,
  },
  {
    kind: 'event',
    after: /^ (?:20\d\d|conference|keynote|workshop|deadline|submissions?|reviewers?|papers?|attendees)\b|^ ?(?:大会|会议|20\d\d)/i,
    before: /\b(?:at|accepted (?:at|to|by)|during|submitted to|attending) $/i,
    noun: /\b(?:conference|event|summit|workshop|award|prize|session)\b|会议|大会|活动/i,
  },
  {
    kind: 'organisation',
    after: /^ (?:researchers|scientists|professors?|students|campus|study)\b|^ ?(?:研究人员|研究者|科学家|教授|学生|团队|毕业|的研究)/i,
    before: /\b(?:researchers (?:at|from)|university of|team at) $|(?:毕业于|来自) ?$/i,
    noun: /\b(?:university|institute|organi[sz]ation|laboratory|agency|non-?profit|research lab)\b|大学|机构|组织|研究所/i,
  },
];
