import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Bundles the tests of dates, calendars and clocks into one file, because what a mutant costs is
 * loading the core anew. Each test file stands in a describe of its own name and is loaded only when
 * a test of it covers the mutant; the properties, which take longest, come last.
 *
 * Left out: the same tests in other time zones (another process), the hundred thousand dues against
 * the reference (half a minute), and the golden cases (reading ninety rulebooks takes longer than
 * trying a mutant; what they show stands as an example in the tests of each folder).
 */
const folders = ['date', 'calendar', 'clock'];
const leftOut = /other-time-zone|due-against-reference/;
const fewerRuns = join(import.meta.dirname, 'fewer-runs.ts');

await build({
  stdin: { contents: testFiles().map(loadWhenAsked).join('\n'), resolveDir: import.meta.dirname },
  outfile: join(import.meta.dirname, 'tests.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['chinese-days/dist/chinese-days.json'],
  plugins: [{ name: 'fewer-runs', setup: takeFewerRuns }],
  logLevel: 'warning',
});

function testFiles() {
  const files = folders.flatMap((folder) =>
    readdirSync(join(import.meta.dirname, '..', 'core', folder))
      .filter((name) => name.endsWith('.test.ts') && !leftOut.test(name))
      .map((name) => `../core/${folder}/${name}`),
  );
  const isProperty = (file) => /propert/.test(file);
  return [...files.filter((file) => !isProperty(file)), ...files.filter(isProperty)];
}

function loadWhenAsked(file) {
  const name = JSON.stringify(file.slice('../core/'.length, -'.test.ts'.length));
  return `if (isAsked(${name})) describe(${name}, () => { require(${JSON.stringify(file)}); });`;
}

function takeFewerRuns({ onResolve }) {
  onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
    importer === fewerRuns ? undefined : { path: fewerRuns },
  );
}
