import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';

/**
 * `npm run bench [name …]`: bundles the benchmarks as the product is bundled, so that they measure
 * what ships, and runs them all or the named ones.
 */
await build({
  entryPoints: ['test/bench/run.ts', 'test/bench/import-reader.ts', 'test/bench/report-writer.ts'],
  outdir: 'dist/bench',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const run = spawnSync(process.execPath, ['dist/bench/run.mjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
