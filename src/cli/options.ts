import { type Command, InvalidArgumentError, Option } from 'commander';
import { daysOfWeek, isCalendarDay } from '../model/calendar.js';
import { LANGUAGES } from '../model/choices.js';
import type { Day, Lang, Period } from '../model/index.js';

/** Options that every command on a workspace shares. */
export interface WorkspaceOptions {
  readonly workspace: string;
  readonly json?: boolean;
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
export const languageOption = (): Option =>
  new Option('--lang <language>', 'zh-Hans, zh-Hant or en; default: the first of `languages`').argParser(parseLanguage);
