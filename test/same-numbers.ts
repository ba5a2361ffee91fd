/** Every run of the tests draws the same examples; FAST_CHECK_SEED=NUMBER draws others. */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20250620) });
