import { writeFile } from 'node:fs/promises';
import { buildFunctions } from './build-functions';
import { buildRulebooks } from './build-rulebooks';
import { zipFolder } from './zip-folder';

/**
 * `npm run package`: builds the function app and writes it as one file that deploys as it is; only
 * what runs is in it.
 */
const target = 'dist/complaint-ledger-functions.zip';

await buildRulebooks('dist/rulebooks');
await buildFunctions('dist/functions', 'dist/rulebooks');
const { zip, names } = await zipFolder('dist/functions');
await writeFile(target, zip);
console.log(`${target}: ${names.length} files, ${Math.round(zip.length / 1024)} KiB`);
