import type { DomainConfig } from '../model/index.js';

const domain = (id: string, hans: string, hant: string, en: string, cues: string): DomainConfig => ({
  id,
  name: { 'zh-Hans': hans, 'zh-Hant': hant, en },
  cues: cues.split('|'),
});

/**
 * The eight domains of a keyword when the configuration names none, with the words by which their texts are known, in English and Simplified
 * Chinese (which finds Traditional too). The last is the widest: its words stand in texts of all the others.
 */
export const EIGHT_DOMAINS: readonly DomainConfig[] = [
  domain(
    'image',
    '图像处理',
    '影像處理',
    'Images',
    'image|images|image generation|image editing|picture|photo|text-to-image|image-to-image|diffusion model|Stable Diffusion|SDXL|Midjourney|DALL-E|FLUX|ComfyUI|ControlNet|inpainting|segmentation|object detection|computer vision|medical imaging|radiology|MRI|CT scan|X-ray|pathology|mammography|OCR|face recognition|pixel|super-resolution|ImageNet|图像|图片|照片|绘图|文生图|画质|人脸|人脸识别|医学影像|影像|目标检测|计算机视觉|分割|扩散模型|像素|修图|海报',
  ),
  domain(
    'video',
    '视频生成',
    '影片生成',
    'Video',
    'video|videos|video generation|video model|text-to-video|image-to-video|video understanding|Sora|Veo|Kling|Runway|Pika|Dream Machine|Hunyuan Video|HunyuanVideo|film|filmmaking|animation|frame rate|lip sync|视频|视频生成|文生视频|图生视频|短片|电影|动画|可灵|镜头|剪辑|短视频',
  ),
  domain(
    '3d',
    '3D生成',
    '3D 生成',
    '3D',
    '3D|three-dimensional|Gaussian splatting|3DGS|NeRF|neural radiance|point cloud|mesh|novel view|view synthesis|augmented reality|virtual reality|AR|VR|metaverse|game engine|Unreal Engine|Unity|Blender|depth estimation|rendering|virtual world|三维|点云|高斯泼溅|网格|建模|增强现实|虚拟现实|元宇宙|虚拟世界|游戏引擎|渲染器|空间计算',
  ),
  domain(
    'coding',
    '编程助手',
    '程式設計助理',
    'Coding assistants',
    'coding assistant|coding agent|AI coding|vibe coding|code generation|code completion|code review|coding|codebase|SWE-bench|LiveCodeBench|HumanEval|Aider|Cursor|Copilot|GitHub Copilot|Windsurf|Claude Code|Codex|Cline|Devin|Replit|Bolt|Lovable|v0|pull request|refactoring|debugging|AI 编程|编程助手|代码生成|代码补全|代码审查|氛围编程|编程智能体|写代码',
  ),
  domain(
    'agent',
    'Agent',
    'Agent',
    'Agents',
    'agent|agents|agentic|multi-agent|AI agent|tool use|tool calling|function calling|MCP|Model Context Protocol|A2A|computer use|browser use|LangGraph|LangChain|CrewAI|AutoGPT|AutoGen|Manus|Operator|context engineering|long-horizon|planner|assistant|orchestration|智能体|多智能体|代理人|工具调用|自主执行|上下文工程|长期记忆|任务规划',
  ),
  domain(
    'edge',
    '端侧智能',
    '裝置端智慧',
    'On-device AI',
    'on-device|edge device|edge computing|edge AI|mobile|smartphone|iPhone|Android|laptop|MacBook|wearable|quantization|quantized|quant|GGUF|4-bit|1-bit|llama.cpp|Ollama|LM Studio|MLX|NPU|GPU|GPUs|VRAM|chip|chips|TPU|ASIC|NVIDIA|AMD|Qualcomm|Apple Silicon|Jetson|Raspberry Pi|RISC-V|CUDA|ROCm|local inference|pruning|distillation|model compression|federated learning|privacy-preserving|端侧|手机|芯片|显卡|处理器|边缘计算|量化|本地部署|模型压缩|联邦学习|隐私计算|树莓派|笔记本电脑|可穿戴',
  ),
  domain(
    'embodied',
    '具身智能',
    '具身智慧',
    'Embodied intelligence',
    'robot|robots|robotic|robotics|humanoid|embodied|manipulation|grasping|locomotion|quadruped|autonomous driving|self-driving|autonomous vehicle|robotaxi|Waymo|drone|UAV|VLA|vision-language-action|sim-to-real|sim2real|dexterous|motion planning|trajectory planning|navigation|teleoperation|spatial intelligence|具身|机器人|人形机器人|机械臂|灵巧手|自动驾驶|无人驾驶|无人车|无人机|运动控制|空间智能|电动车|四足',
  ),
  domain(
    'models',
    '基础模型',
    '基礎模型',
    'Foundation models',
    'LLM|LLMs|language model|large language model|foundation model|GPT|Claude|Gemini|Llama|Mistral|Qwen|DeepSeek|Kimi|Phi|Grok|o1|o3|pretraining|pre-training|post-training|fine-tuning|finetuning|RLHF|reinforcement learning|GRPO|transformer|attention|mixture of experts|MoE|tokenizer|tokens|context window|reasoning model|chain of thought|scaling law|inference|embedding|RAG|MMLU|GSM8K|benchmark|leaderboard|multimodal|VLM|speech recognition|text-to-speech|Whisper|ChatGPT|chatbot|prompt|hallucination|open weights|大模型|语言模型|基础模型|预训练|后训练|微调|强化学习|注意力|多模态|推理模型|思维链|提示词|参数量|上下文窗口|幻觉|嵌入|语音识别|语音合成|聊天机器人|人工智能',
  ),
];
