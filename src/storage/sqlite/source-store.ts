import { addDays, type Day, type Instant, type Source, type SourceState } from '../../model/index.js';
import type { SourceStore } from '../contracts.js';
import type { Connection } from './connection.js';

/** Long enough to know what a weekly source usually gives. */
const DELIVERY_DAYS = 60;

const PUT = 'INSERT INTO source VALUES (:id, :reading, :json) ON CONFLICT DO UPDATE SET reading = :reading, json = :json';
const SET_STATE = 'INSERT INTO source_state VALUES (:id, :json) ON CONFLICT DO UPDATE SET json = :json';
const ADD_DELIVERY = 'INSERT INTO delivery VALUES (:id, :at, :documents) ON CONFLICT DO UPDATE SET documents = :documents';
const DELIVERIES = 'SELECT at, documents FROM delivery WHERE source_id = :id AND at >= :since ORDER BY at';

interface JsonRow {
  readonly json: string;
}

/** `now` is when the store was opened: deliveries are those of the {@link DELIVERY_DAYS} before it. */
export function createSourceStore(connection: Connection, now: Instant): SourceStore {
  return {
    async put(source) {
      await connection.transaction(() => connection.run(PUT, { id: source.id, reading: Number(source.reading), json: JSON.stringify(source) }));
    },
    async list() {
      return connection.all<JsonRow>('SELECT json FROM source ORDER BY id').map(({ json }) => JSON.parse(json) as Source);
    },
    async state(id) {
      const row = connection.get<JsonRow>('SELECT json FROM source_state WHERE id = :id', { id });
      return row && (JSON.parse(row.json) as SourceState);
    },
    async setState(state) {
      const { sourceId: id, lastSuccessAt: at, lastDelivered: documents } = state;
      await connection.transaction(() => {
        connection.run(SET_STATE, { id, json: JSON.stringify(state) });
        if (at !== undefined && documents !== undefined) connection.run(ADD_DELIVERY, { id, at, documents });
      });
    },
    async deliveries(id) {
      return connection.all(DELIVERIES, { id, since: addDays(now.slice(0, 10) as Day, -DELIVERY_DAYS) });
    },
  };
}
