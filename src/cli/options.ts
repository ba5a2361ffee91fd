import { type Command, InvalidArgumentError, Option } from 'commander';
import { daysOfWeek, isCalendarDay } from '../model/calendar.js';
import { GRAINS, LANGUAGES } from '../model/choices.js';
import type { Day, Grain, Lang, Period } from '../model/index.js';

/** Options that every command on a workspace shares. */
export interface WorkspaceOptions {
  readonly workspace: string;
  readonly json?: boolean;
}

/** Of commands on what moved in a period. */
export interface PeriodOptions extends WorkspaceOptions {
  readonly period: Grain;
  readonly date?: Day;
  readonly asOf?: Day;
}

export function onWorkspace(command: Command): Command {
  return command.option('--workspace <dir>', 'the workspace folder', '.');
}

export function withJson(command: Command): Command {
  return command.option('--json', 'print JSON on standard output and nothing else there');
}

export function parseDay(text: string): Day {
  if (!isCalendarDay(text)) throw new InvalidArgumentError('Write a day as YYYY-MM-DD, for example 2025-06-20.');
  return text as Day;
}

export function parseLanguage(text: string): Lang {
  const language = LANGUAGES.find((known) => known === text);
  if (!language) throw new InvalidArgumentError(`Choose one of ${LANGUAGES.join(', ')}.`);
  return language;
}

export function parseWeek(text: string): Period {
  const period = daysOfWeek(text) as Period | undefined;
  if (!period) throw new InvalidArgumentError('Write a week as YYYY-Www (ISO 8601), for example 2025-W25.');
  return period;
}

export function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Write a whole number from 1.');
  return count;
}

/** A file for a picture, by the endings that can be drawn. */
export function parsePicture(text: string): string {
  if (!/\.(?:svg|png)$/i.test(text)) throw new InvalidArgumentError('A picture is drawn as SVG or PNG: give a file name that ends in .svg or .png.');
  return text;
}

/** Narrower than a small phone no picture can be read; wider than four screens none is looked at. */
const PICTURE_PIXELS = { least: 280, most: 4000 };

export function parsePixels(text: string): number {
  const pixels = Number(text);
  if (!Number.isInteger(pixels) || pixels < PICTURE_PIXELS.least || pixels > PICTURE_PIXELS.most)
    throw new InvalidArgumentError(`Write a whole number of pixels from ${PICTURE_PIXELS.least} to ${PICTURE_PIXELS.most}.`);
  return pixels;
}

/** Options of the commands that draw. */
export interface PictureOptions {
  readonly picture?: string;
  readonly width: number;
  readonly dark?: boolean;
}

export function withPicture(command: Command): Command {
  return command
    .addOption(
      new Option('--picture <file>', 'draw it into this file instead, as SVG or PNG by its ending, and print the path')
        .argParser(parsePicture)
        .conflicts('json'),
    )
    .addOption(new Option('--width <pixels>', 'of the picture').argParser(parsePixels).default(760))
    .option('--dark', 'of a PNG: light on dark (an SVG takes the scheme of its reader)');
}

/** 0 lets the system choose one. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT || text.trim() === '')
    throw new InvalidArgumentError(`Write a port from 1 to ${HIGHEST_PORT}.`);
  return port;
}

const HIGHEST_PORT = 65_535;

export const asOfOption = (): Option => new Option('--as-of <day>', 'see only what was known at the end of that day').argParser(parseDay);
export const dateOption = (what: string): Option => new Option('--date <day>', what).argParser(parseDay);
export const weekOption = (what: string): Option => new Option('--week <week>', what).argParser(parseWeek);
export const grainOption = (): Option => new Option('--period <grain>', 'how long the periods are that are compared').choices(GRAINS).default('month');
export const languageOption = (otherwise = 'default: the first of `languages`'): Option =>
  new Option('--lang <language>', `zh-Hans, zh-Hant or en; ${otherwise}`).argParser(parseLanguage);

/** Where and how a picture is drawn; to be asked for only where `--picture` is given. */
export function pictureFileOf(
  { picture, width, dark }: PictureOptions,
  language: Lang,
): { readonly file: string; readonly widthPixels: number; readonly isDark: boolean; readonly language: Lang } {
  return { file: picture!, widthPixels: width, isDark: dark === true, language };
}
