import type { Lang, StoredDocument } from '../../model/index.js';
import { type Scan, plainText, scannerOf } from '../../text/index.js';

interface Field {
  readonly id: string;
  readonly name: Readonly<Record<Lang, string>>;
  /** Words by which a text of this field is known, in English and Simplified Chinese (which finds Traditional too). */
  readonly cues: string;
}

/** Broad enough that a week of reading falls into a handful; ours, to be overruled by `digest.groups`. */
const FIELDS: readonly Field[] = [
  {
    id: 'ai',
    name: { 'zh-Hans': '人工智能', 'zh-Hant': '人工智慧', en: 'Artificial intelligence' },
    cues: 'AI|LLM|LLMs|GPT|ChatGPT|Claude|Claude Code|Gemini|OpenAI|Anthropic|DeepSeek|Qwen|Kimi|RAG|MCP|AGI|machine learning|deep learning|language model|neural network|transformer|embedding|prompt|fine-tuning|reinforcement learning|diffusion model|vibe coding|agentic|multi-agent|人工智能|大模型|大语言模型|语言模型|机器学习|深度学习|神经网络|智能体|多代理|子代理|AI 代理|提示词|提示工程|上下文工程|微调|强化学习|扩散模型|嵌入向量|幻觉|生成式|token',
  },
  {
    id: 'robots',
    name: { 'zh-Hans': '机器人', 'zh-Hant': '機器人', en: 'Robots' },
    cues: 'robotics|humanoid|embodied|VLA|autonomous driving|manipulation|具身|具身智能|机械臂|人形机器人|自动驾驶|运动控制|灵巧手|无人机',
  },
  {
    id: 'security',
    name: { 'zh-Hans': '安全与隐私', 'zh-Hant': '資安與隱私', en: 'Security and privacy' },
    cues: 'security|vulnerability|exploit|malware|phishing|attacker|encryption|cryptography|privacy|CVE|backdoor|passkey|prompt injection|reverse engineering|漏洞|攻击|攻击者|恶意|加密|解密|密钥|隐私|钓鱼|后门|凭据|泄露|逆向|破解|越权|提示注入|数据安全|网络安全|验证码',
  },
  {
    id: 'web',
    name: { 'zh-Hans': '网页与前端', 'zh-Hant': '網頁與前端', en: 'The web' },
    cues: 'CSS|HTML|DOM|React|Vue|JavaScript|frontend|browser|Chrome|Firefox|web component|service worker|前端|浏览器|网页|样式表|类名|响应式|渲染引擎',
  },
  {
    id: 'data',
    name: { 'zh-Hans': '数据与存储', 'zh-Hant': '資料與儲存', en: 'Data and storage' },
    cues: 'database|SQL|PostgreSQL|Postgres|SQLite|MySQL|Redis|DuckDB|ClickHouse|Parquet|Kafka|CRDT|transaction|query planner|数据库|查询|索引|事务|分片|数据仓库|数据管道|存储引擎|主键|对象存储|同步引擎',
  },
  {
    id: 'systems',
    name: { 'zh-Hans': '系统与运维', 'zh-Hant': '系統與維運', en: 'Systems and operations' },
    cues: 'Linux|kernel|operating system|Docker|Kubernetes|container|server|cloud|AWS|DNS|TCP|HTTP|CDN|eBPF|systemd|distributed system|microservice|outage|latency|load balancer|strace|内核|操作系统|容器|镜像|服务器|云服务|分布式|微服务|系统调用|进程|线程|负载均衡|网关|运维|监控|故障|宕机|延迟|吞吐|集群|部署|带宽|路由',
  },
  {
    id: 'code',
    name: { 'zh-Hans': '语言与工具', 'zh-Hant': '語言與工具', en: 'Languages and tools' },
    cues: 'Rust|Go|Golang|Python|Java|Kotlin|Swift|TypeScript|Zig|C++|Haskell|compiler|type system|algorithm|data structure|hash table|Unicode|UTF-8|regex|Git|git|fzf|jq|JSON|shell|Bash|terminal|command line|CLI|Vim|Emacs|editor|IDE|debugger|debugging|编程语言|编译器|解释器|类型系统|标准库|算法|数据结构|哈希|正则表达式|字符串|指针|泛型|并发|命令行|终端|脚本|编辑器|调试|版本控制|依赖|字节码|编码',
  },
  {
    id: 'work',
    name: { 'zh-Hans': '工程与团队', 'zh-Hant': '工程與團隊', en: 'Engineering and teams' },
    cues: 'software engineering|engineer|engineers|engineering|team|manager|career|interview|hiring|code review|technical debt|refactoring|system design|architecture|killswitch|project management|on-call|startup|工程师|软件工程|团队|管理者|经理|职业|晋升|面试|招聘|入职|离职|代码审查|技术债|重构|系统设计|架构|测试覆盖|项目管理|领导|沟通|协作|流程|值班|复盘',
  },
  {
    id: 'hardware',
    name: { 'zh-Hans': '硬件与设备', 'zh-Hant': '硬體與裝置', en: 'Hardware and devices' },
    cues: 'GPU|CPU|FPGA|RISC-V|chip|semiconductor|hardware|circuit|Raspberry Pi|Arduino|battery|sensor|firmware|USB|NVIDIA|iPhone|headset|芯片|半导体|硬件|电路|显卡|树莓派|传感器|固件|电池|单片机|主板|键盘|屏幕|路由器|耳机|手机|打印机',
  },
  {
    id: 'science',
    name: { 'zh-Hans': '科学与数学', 'zh-Hant': '科學與數學', en: 'Science and mathematics' },
    cues: 'mathematics|theorem|proof|physics|quantum|astronomy|biology|genome|medicine|climate|satellite|数学|定理|证明|物理|量子|天文|生物|基因|医学|气候|卫星|实验室|进化|化学',
  },
  {
    id: 'business',
    name: { 'zh-Hans': '产业与商业', 'zh-Hant': '產業與商業', en: 'Industry and business' },
    cues: 'market|revenue|pricing|business model|venture capital|acquisition|antitrust|regulation|IPO|advertising|subscription|economy|市场|营收|定价|商业模式|融资|投资|收购|反垄断|监管|上市|广告|订阅|股价|经济|消费|品牌|溢价|供应链|关税|泡沫',
  },
  {
    id: 'society',
    name: { 'zh-Hans': '社会与文化', 'zh-Hant': '社會與文化', en: 'Society and culture' },
    cues: 'society|history|education|culture|psychology|writing|reading|friendship|city|urban|art|music|film|philosophy|memoir|社会|历史|教育|文化|心理|写作|阅读|生活|城市|艺术|音乐|电影|哲学|情感|家庭|游戏|旅行|健康|焦虑|幸福|人生|记忆|伦理',
  },
];

const byId = new Map(FIELDS.map((field) => [field.id, field]));
let fieldScan: Scan | undefined;

/** Made for the first text: what it is built of takes a tenth of a second. */
function scan(text: string): ReturnType<Scan> {
  fieldScan ??= scannerOf(FIELDS.flatMap(({ id, cues }) => cues.split('|').map((name) => ({ id, name }))));
  return fieldScan(text);
}

/** A title says what a text is about. */
const TITLE_WEIGHT = 4;
/** The beginning of a note tells of the whole. */
const BODY_READ = 3000;
/** One cue more often than this adds nothing: a word of the writer's, not a field. */
const MOST_OF_CUE = 3;
/** Fewer say nothing. */
const LEAST = 3;

/** The field whose cues a text names most, as its id; undefined when it names hardly any. */
export function fieldOf({ title, body }: Pick<StoredDocument, 'title' | 'body'>): string | undefined {
  const scores = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    const times = new Map<string, number>();
    for (const { id, start, end } of scan(text)) {
      const cue = `${id} ${text.slice(start, end).toLowerCase()}`;
      times.set(cue, (times.get(cue) ?? 0) + 1);
      if (times.get(cue)! <= MOST_OF_CUE) scores.set(id, (scores.get(id) ?? 0) + weight);
    }
  };
  add(plainText(title), TITLE_WEIGHT);
  add(body.slice(0, BODY_READ), 1);
  let best: string | undefined;
  for (const { id } of FIELDS) if ((scores.get(id) ?? 0) >= LEAST && (scores.get(id) ?? 0) > (scores.get(best ?? '') ?? 0)) best = id;
  return best;
}

/** Its place among the fields, and its name. */
export function fieldNamed(id: string): { readonly order: number; readonly name: Field['name'] } {
  const field = byId.get(id)!;
  return { order: FIELDS.indexOf(field), name: field.name };
}
