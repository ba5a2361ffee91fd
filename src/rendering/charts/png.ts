import { fileURLToPath } from 'node:url';
import { PALETTE, type Scheme } from '../palette.js';
import { plainStyle } from './picture-style.js';

/** The font inside the package, as its own name table has it: Han of both scripts and Latin. */
const FONT = 'Noto Sans Hans';
const FONT_FILES = ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'];

/**
 * A picture drawn as a file of its own, as PNG. Fonts come with the program, so that a machine without any prints Chinese, and every machine the same
 * bytes. `width` in pixels. The renderer and its font are loaded here and nowhere else.
 */
export async function renderPng(svg: string, { width, scheme }: { readonly width: number; readonly scheme: Scheme }): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  // The renderer reads neither variables nor the wish of a system.
  const plain = svg.replace(/<style>[^<]*<\/style>/, `<style>${plainStyle(scheme, FONT)}</style>`);
  const image = await renderAsync(plain, {
    background: PALETTE[scheme].paper,
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: fontPaths(), defaultFontFamily: FONT },
  });
  return image.asPng();
}

function fontPaths(): string[] {
  const entry = import.meta.resolve('@embedpdf/fonts-sc');
  return FONT_FILES.map((file) => fileURLToPath(new URL(`../fonts/${file}`, entry)));
}
