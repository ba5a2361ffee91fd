import { join } from 'node:path';
import { openStore } from '../../src/storage/index.js';
import { instant } from './sample.js';
import { testStore } from './store-suite.js';

testStore('SQLite', (folder) => openStore(join(folder, 'pingmo.db'), { mode: 'write', now: instant('2025-06-30T08:00:00.000Z') }));
