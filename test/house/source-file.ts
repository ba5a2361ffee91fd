import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

/** What the rules look at in one file. */
export interface SourceFile {
  /** From the root of the project: `src/cli/main.ts`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** The project's own files that it imports (types too), without ending: `src/cli/live`. */
  readonly imports: readonly string[];
  /** Everything else it imports: packages and Node's own modules. */
  readonly packages: readonly string[];
  readonly identifiers: ReadonlySet<string>;
  /** Strings and templates; `?` stands where a template has an expression. */
  readonly strings: readonly string[];
  /** Expressions that ask the clock or chance. */
  readonly clockReads: readonly string[];
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number; readonly end: number };

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** A `.js` in an import means the `.ts` or `.tsx` beside it. */
export function withoutEnding(path: string): string {
  return path.replace(/\.(?:js|tsx?)$/, '');
}

/** Every TypeScript file of `src/`, in the order of their paths. */
export function readSourceFiles(): readonly SourceFile[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join('src', name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => readSourceFile(path, readFileSync(join(ROOT, path), 'utf8')));
}

export function readSourceFile(path: string, text: string): SourceFile {
  const nodes = [...nodesOf(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path))];
  const specifiers = nodes.flatMap((node) => specifiersOf(node, path, text));
  return {
    path,
    text,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: specifiers.filter((specifier) => specifier.startsWith('.')).map((specifier) => withoutEnding(posix.join(posix.dirname(path), specifier))),
    packages: specifiers.filter((specifier) => !specifier.startsWith('.')),
    identifiers: new Set(nodes.flatMap((node) => (node.type === 'Identifier' ? [node['name'] as string] : []))),
    strings: nodes.flatMap(stringOf),
    clockReads: nodes.filter(asksClockOrChance).map((node) => text.slice(node.start, node.end)),
  };
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* nodesOf(part);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) yield value as Node;
    for (const part of Object.values(value)) yield* nodesOf(part);
  }
}

const IMPORTS = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
  'TSExternalModuleReference',
]);

/** What a node imports, as it is written (of a choice, each). What is put together at run time cannot be held against any rule. */
function specifiersOf(node: Node, path: string, text: string): readonly string[] {
  const isRequire = node.type === 'CallExpression' && isNamed(node['callee'], 'require');
  if (!isRequire && !IMPORTS.has(node.type)) return [];
  const source = isRequire ? node['arguments'] : (node['source'] ?? node['expression']);
  if (!source) return [];
  const written = [...nodesOf(source)].flatMap((part) => (part.type === 'Literal' && typeof part['value'] === 'string' ? [part['value']] : []));
  if (written.length === 0) throw new Error(`${path}: what ${text.slice(node.start, node.end)} imports is only known at run time`);
  return written;
}

function stringOf(node: Node): readonly string[] {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']];
  if (node.type !== 'TemplateLiteral') return [];
  return [(node['quasis'] as readonly { value: { raw: string } }[]).map((quasi) => quasi.value.raw).join('?')];
}

function isNamed(node: unknown, name: string): boolean {
  return (node as Node).type === 'Identifier' && (node as Node)['name'] === name;
}

/** `Date.now` and `Math.random`, called or handed on, `new Date()` and `Date()`. */
function asksClockOrChance(node: Node): boolean {
  if (node.type === 'MemberExpression') {
    const member = (object: string, property: string): boolean => isNamed(node['object'], object) && isNamed(node['property'], property);
    return member('Date', 'now') || member('Math', 'random');
  }
  if (node.type === 'NewExpression') return isNamed(node['callee'], 'Date') && (node['arguments'] as readonly Node[]).length === 0;
  return node.type === 'CallExpression' && isNamed(node['callee'], 'Date');
}
