import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { regimePages } from './regime-page/regime-pages';

/** Writes a page for each regime and their list to docs/regimes: `npm run regimes`. */
const folder = join('docs', 'regimes');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, page] of regimePages()) writeFileSync(join(folder, name), page);
