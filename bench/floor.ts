/**
 * The barest way from a file of records to a searchable database: gunzip, parse, segment with jieba, insert into SQLite with FTS5.
 * One thread, no analysis. Run as a process of its own by `speed.ts`: `node floor.js FILE DATABASE`.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { DatabaseSync } from '@photostructure/sqlite';

const [file, database] = process.argv.slice(2) as [string, string];
const jieba = Jieba.withDict(dict);
const db = new DatabaseSync(database);
db.exec(
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE document (n INTEGER PRIMARY KEY, id TEXT, title TEXT, text TEXT); CREATE VIRTUAL TABLE words USING fts5 (text, content='')",
);
const put = db.prepare('INSERT INTO document VALUES (?, ?, ?, ?)');
const index = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)');
db.exec('BEGIN');
let n = 0;
for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
  if (line === '') continue;
  const record = JSON.parse(line) as { id: string; title: string; text: string };
  n += 1;
  put.run(n, record.id, record.title, record.text);
  index.run(n, jieba.cut(`${record.title}\n${record.text}`).join(' '));
}
db.exec('COMMIT');
