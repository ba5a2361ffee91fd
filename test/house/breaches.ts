/** The rules of the house, each as a function from files to the breaches found: one line each, naming the file and what is wrong. */
import { CLOCK_FILES, DRIVER, DRIVER_ROOM, MOST_LINES, PACKAGES, WORD_LISTS, doorTo, doorsOpenTo, isOpen, roomOf, signFileOf } from './rooms.js';
import { type SourceFile, withoutEnding } from './source-file.js';

type Breaches = readonly string[];

export function forbiddenImports(files: readonly SourceFile[]): Breaches {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    const doors = doorsOpenTo(room);
    if (doors === undefined) return [`${file.path} stands in "${room}", a room that the rule does not know`];
    return file.imports
      .filter((target) => roomOf(target) !== room && !isOpen(doorTo(target), doors))
      .map((target) => `${file.path} imports ${doorTo(target)}: ${room} may import ${doors.join(', ') || 'no other room'}`);
  });
}

export function forbiddenPackages(files: readonly SourceFile[]): Breaches {
  return files.flatMap((file) => {
    const allowed = PACKAGES[roomOf(file.path)];
    return allowed === undefined
      ? []
      : file.packages
          .filter((name) => !allowed.includes(name))
          .map((name) => `${file.path} imports ${name}: ${roomOf(file.path)} may import ${allowed.join(', ') || 'no package'}`);
  });
}

/** Every circle of files once, as a walk that ends where it began. */
export function circles(files: readonly SourceFile[]): Breaches {
  const importsOf = new Map(files.map((file) => [withoutEnding(file.path), file.imports]));
  const finished = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const met = way.indexOf(path);
    if (met >= 0) found.push([...way.slice(met), path].join(' → '));
    if (met >= 0 || finished.has(path)) return;
    for (const target of importsOf.get(path) ?? []) walk(target, [...way, path]);
    finished.add(path);
  };
  for (const path of importsOf.keys()) walk(path, []);
  return found;
}

/** A statement of SQL, as this house writes it: in capitals. */
const SQL =
  /\bSELECT\b[\s\S]*\bFROM\b|\bINSERT\s+(?:OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b|\b(?:CREATE|DROP|ALTER)\s+(?:UNIQUE|VIRTUAL|TABLE|INDEX|VIEW|TRIGGER)\b|\bPRAGMA\s+\w/;

export function sqlOutsideStorage(files: readonly SourceFile[]): Breaches {
  return files
    .filter((file) => roomOf(file.path) !== DRIVER_ROOM)
    .flatMap((file) => [
      ...file.packages.filter((name) => name === DRIVER).map((name) => `${file.path} imports ${name}: only ${DRIVER_ROOM}/ may`),
      ...file.strings.filter((text) => SQL.test(text)).map((text) => `${file.path} holds SQL: ${text.trim().slice(0, 60)}`),
    ]);
}

const SIGN = /^(?:#!.*\n)?\/\*\*(?<sign>(?:(?!\*\/)[\s\S])*)\*\//;
const SIGN_PARTS = [/\bIn: \S/, /\bOut: \S/, /\bNever: \S/];

export function missingSigns(files: readonly SourceFile[]): Breaches {
  const rooms = [...new Set(files.map((file) => roomOf(file.path)))];
  return rooms.flatMap((room) => {
    const file = files.find(({ path }) => path === signFileOf(room));
    if (!file) return [`${signFileOf(room)} is missing: the room has no sign`];
    const sign = SIGN.exec(file.text)?.groups?.['sign'] ?? '';
    return SIGN_PARTS.every((part) => part.test(sign))
      ? []
      : [`${file.path} does not open with what comes in, what goes out and what it never does (In:, Out:, Never:)`];
  });
}

export function overlongFiles(files: readonly SourceFile[]): Breaches {
  return files
    .filter((file) => file.lines >= MOST_LINES && !WORD_LISTS.includes(file.path))
    .map((file) => `${file.path} has ${file.lines} lines; files stay under ${MOST_LINES}`);
}

/** Names that say nothing of what a thing does. */
const EMPTY_NAME = /^(?:util|utils|utility|utilities|helper|helpers|manager|managers)$/i;

/** `loadHelpers`, `load_helpers` and `load-helpers.ts` as their words. */
function wordsOf(name: string): readonly string[] {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').split(/[^A-Za-z0-9]+/);
}

export function emptyNames(files: readonly SourceFile[]): Breaches {
  const isEmpty = (name: string): boolean => wordsOf(name).some((word) => EMPTY_NAME.test(word));
  return files.flatMap((file) => [
    ...(isEmpty(file.path) ? [`${file.path}: the name of the file says nothing`] : []),
    ...[...file.identifiers].filter(isEmpty).map((name) => `${file.path} names something ${name}`),
  ]);
}

export function clockReads(files: readonly SourceFile[]): Breaches {
  return files
    .filter((file) => !CLOCK_FILES.includes(file.path))
    .flatMap((file) => file.clockReads.map((read) => `${file.path} reads ${read}; only ${CLOCK_FILES.join(' and ')} may`));
}
