import type { Lang } from '../model/index.js';
import type { GlossaryRow } from './glossary.js';

/** What Chinese publications on technology print in Latin letters, though there is a Chinese name: a reader would have to guess what 抱抱脸 or 统一计算设备架构 is. */
const IN_LATIN_LETTERS = new Set(
  (
    'youtube glm gpt llama stable-diffusion nano-banana alphago alphafold alphazero clip-model sam-model vision-pro ray-ban-meta iphone ipad mac-computer ' +
    'windows ubuntu chrome firefox tiktok gmail hacker-news civitai roblox css html cuda oceanbase tidb tdengine ros mmlu chatbot-arena aime azure ' +
    'mastodon leetcode openstreetmap microsoft-office fsd minicpm deepseek google-deepmind minimax hugging-face thinking-machines black-forest-labs ssi rokid ' +
    'aws facebook netflix ibm salesforce sap adobe paypal palantir reddit spotify uber airbnb mozilla ebay shein gartner amd arm asml oppo lg spacex bbc fbi ' +
    'nasa darpa ieee ietf w3c eff ces wwdc gtc computex neurips icml iclr cvpr a16z mcp a2a rlhf rlaif rlvr grpo ppo dpo lora peft fp8 rag seo ocr nerf slam ' +
    'gpu cpu npu tpu asic fpga soc dpu euv hbm cdn nas sql nosql ide api sdk dns vpn nfc rfid display-oled rss ddos gps rna dna nft ipo gdpr dmca cxl usb lcd ' +
    'led ceo cto http ipfs'
  ).split(' '),
);

/** What it is called where it is clear what is spoken of, though texts that hold the name need not be about it. */
const IN_SHORT: Readonly<Record<string, Readonly<Record<Lang, string>>>> = { terminal: { en: 'terminal', 'zh-Hans': '终端', 'zh-Hant': '終端機' } };

/** What a concept of the glossary is called in a publication of a language. */
export function conceptName({ id, en, hans, hant }: GlossaryRow, language: Lang): string {
  const own = language === 'en' || IN_LATIN_LETTERS.has(id) ? en : language === 'zh-Hans' ? hans : hant;
  return IN_SHORT[id]?.[language] ?? own[0] ?? en[0] ?? hans[0] ?? id;
}
