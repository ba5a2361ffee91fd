import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PingmoError } from '../errors/index.js';
import type { Lang } from '../model/index.js';
import { curvePicture, curvesPicture, drawPicture, hierarchyPicture, type Picture, renderPng } from '../rendering/index.js';
import type { OpenWorkspace } from './contract.js';
import { listFamilies, type FamiliesQuestion } from './families.js';
import { requireFolderOf } from './output-file.js';
import { familyLines, linesOf } from './trends-page.js';
import { listTrends, showTrend, type TrendsQuestion } from './trends.js';

/** A picture as a file of its own. */
export interface PictureFile {
  /** Ends in `.svg` or `.png`. */
  readonly file: string;
  /** Of the picture, and of a PNG's image. */
  readonly widthPixels: number;
  /** Of a PNG; an SVG takes the scheme of its reader. */
  readonly isDark: boolean;
  readonly language: Lang;
}

/** Draws a picture into a file of a folder that is there; returns the whole path. */
export async function writePicture(picture: Picture, { file, widthPixels, isDark, language }: PictureFile): Promise<string> {
  const path = resolve(file);
  await requireFolderOf(path, 'write the picture');
  const svg = drawPicture(picture, { language, width: widthPixels });
  const content = /\.png$/i.test(file) ? await renderPng(svg, { width: widthPixels, scheme: isDark ? 'dark' : 'light' }) : svg;
  try {
    await writeFile(path, content);
  } catch (cause) {
    throw new PingmoError({
      code: 'usage',
      attempt: `write the picture ${path}`,
      reason: (cause as Error).message,
      remedy: 'Choose another place with --picture.',
      cause,
    });
  }
  return path;
}

/** The curve of a term; raises `term-unknown`. */
export async function pictureOfTerm(
  name: string,
  question: Pick<TrendsQuestion, 'grain' | 'date' | 'asOf' | 'language'>,
  open: OpenWorkspace,
): Promise<Picture> {
  return curvePicture(await showTrend(name, question, open), question.language);
}

/** The curves of the strongest of what moves as asked; undefined when nothing does. */
export async function pictureOfTrends(question: TrendsQuestion, open: OpenWorkspace): Promise<Picture | undefined> {
  const trends = await listTrends(question, open);
  return trends.length === 0 ? undefined : withoutLinks(curvesPicture(await linesOf(trends, question, open), question.language));
}

/** The families of a period and what is in them; undefined when there are none. */
export async function pictureOfFamilies(question: FamiliesQuestion, open: OpenWorkspace): Promise<Picture | undefined> {
  const listed = await listFamilies(question, open);
  if (listed.families.length === 0) return undefined;
  return withoutLinks(hierarchyPicture(familyLines(listed, question), listed.coverage.of, question.language));
}

/** A file stands beside no pages to which it could lead. */
function withoutLinks<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'href' ? undefined : inner))) as T;
}
