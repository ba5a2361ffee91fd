import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { explainFailure } from './failures.js';

export type Mode = 'read' | 'write';
export type Value = string | number | null | Uint8Array;
/** Named values of one statement; names as in its SQL, without the colon. */
export type Values = Readonly<Record<string, Value>>;

/** One open database: statements are prepared once, failures are explained, transactions of parallel flows stand in a queue. */
export class Connection {
  readonly #statements = new Map<string, StatementSyncInstance>();
  readonly #inTransaction = new AsyncLocalStorage<true>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly database: DatabaseSyncInstance,
    readonly path: string,
    readonly mode: Mode,
  ) {}

  all<Row>(sql: string, values: Values = {}): Row[] {
    return this.#explained('read', () => this.#statement(sql).all(values) as Row[]);
  }

  get<Row>(sql: string, values: Values = {}): Row | undefined {
    return this.#explained('read', () => this.#statement(sql).get(values) as Row | undefined);
  }

  /** Returns the number of rows changed. */
  run(sql: string, values: Values = {}): number {
    return this.#explained('write to', () => this.#statement(sql).run(values).changes);
  }

  exec(sql: string): void {
    this.#explained('write to', () => this.database.exec(sql));
  }

  /** All or nothing. A call from within `work` joins it; a call from another flow waits for its end. */
  transaction<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#inTransaction.getStore()) return Promise.resolve(work());
    return this.alone(() => this.#inTransaction.run(true, () => this.#wholly(work)));
  }

  /** Runs `work` when no transaction is under way; those asked for meanwhile wait for its end. */
  alone<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** From now on zeros are written over what is deleted: what the editor has forgotten may not be found in the file. */
  overwriteDeleted(): void {
    this.exec('PRAGMA secure_delete = ON');
  }

  close(): void {
    this.#statements.clear();
    if (this.database.isOpen) this.database.close();
  }

  async #wholly<T>(work: () => T | Promise<T>): Promise<T> {
    this.exec(this.mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN');
    try {
      const result = await work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite itself rolls back on a full disk; then there is nothing left to undo.
      if (this.database.isTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  #statement(sql: string): StatementSyncInstance {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #explained<T>(attempt: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explainFailure(error, `${attempt} the database`, this.path);
    }
  }
}
