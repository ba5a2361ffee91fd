import { LineCounter, parseDocument, isMap, isNode, isPair, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { PingmoError } from '../errors/index.js';
import { Configuration } from '../model/index.js';
import { nearestWord } from './nearest-word.js';

/** Reads the text of a `pingmo.yaml`; every fault is named with its line. */
export function parseConfiguration(text: string, file: string): Configuration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const syntax = document.errors[0];
  if (syntax) {
    throw invalid(
      file,
      `line ${lines.linePos(syntax.pos[0]).line}: ${syntax.message.split('\n')[0]}`,
      'Correct that line; indentation and quotes are the usual reasons.',
    );
  }
  const result = Configuration.safeParse(document.toJS() ?? {});
  if (!result.success) throw faultOf(result.error.issues[0]!, document, lines, file);
  const repeated = firstRepeated(result.data.sources.map((source) => source.id));
  if (repeated !== undefined) throw invalid(file, `two sources are called "${repeated}"`, 'Give each source an `id` of its own.');
  const repeatedCollection = firstRepeated(result.data.collections.map((collection) => collection.id));
  if (repeatedCollection !== undefined) throw invalid(file, `two collections are called "${repeatedCollection}"`, 'Give each collection an `id` of its own.');
  return result.data;
}

function firstRepeated(names: readonly string[]): string | undefined {
  return names.find((name, at) => names.indexOf(name) !== at);
}

function invalid(file: string, reason: string, remedy: string): PingmoError {
  return new PingmoError({ code: 'config-invalid', attempt: `read the configuration ${file}`, reason, remedy });
}

function faultOf(issue: z.core.$ZodIssue, document: YamlDocument, lines: LineCounter, file: string): PingmoError {
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const known = knownKeys(issue.path);
    const near = nearestWord(key, known);
    const line = lineOf(document, lines, [...issue.path, key], true);
    return invalid(
      file,
      `line ${line}: unknown key "${key}"${where ? ` in ${where}` : ''}`,
      near ? `Did you mean "${near}"?` : `Known keys: ${known.join(', ')}.`,
    );
  }
  const line = lineOf(document, lines, issue.path, false);
  return invalid(
    file,
    `line ${line}: ${where || 'the file'}: ${plainReason(issue)}`,
    'Correct the value; `pingmo init` writes a working example, and the schema in .pingmo/pingmo.schema.json lists every key.',
  );
}

function plainReason(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.includes('undefined')) return 'is missing';
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  let shape: unknown = Configuration;
  for (const step of path) shape = innerOf(shape, step);
  return Object.keys(shapeOf(shape));
}

type Inner = { def?: { innerType?: unknown; element?: unknown }; shape?: Record<string, unknown> };

function unwrapped(schema: unknown): Inner {
  let inner = schema as Inner;
  while (inner.def?.innerType !== undefined) inner = inner.def.innerType as Inner;
  return inner;
}

function shapeOf(schema: unknown): Record<string, unknown> {
  return unwrapped(schema).shape ?? {};
}

function innerOf(schema: unknown, step: PropertyKey): unknown {
  const inner = unwrapped(schema);
  return typeof step === 'number' ? inner.def?.element : inner.shape?.[String(step)];
}

function lineOf(document: YamlDocument, lines: LineCounter, path: readonly PropertyKey[], ofKey: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length) as (string | number)[];
    const offset = ofKey && length === path.length ? keyOffset(document, steps) : nodeOffset(document.getIn(steps, true));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

function nodeOffset(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function keyOffset(document: YamlDocument, path: readonly (string | number)[]): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && String(item.key) === path.at(-1));
  return nodeOffset(pair?.key);
}
