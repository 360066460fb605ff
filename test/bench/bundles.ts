import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { kibibytes, milliseconds, type BenchReport, type Verdict } from './report';
import { median } from './rounds';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PANE_LIMIT = 180 * 1024;
const START_LIMIT = 150;
const STARTS = 15;

/** Size of the task pane's first load and cold start of the bundled functions. */
export async function benchBundles(): Promise<BenchReport> {
  const pane = await measurePane();
  const start = measureStart();
  return {
    title: 'Bundles: first load of the pane, cold start of the functions',
    columns: ['', 'raw', 'gzip', 'over bare node'],
    rows: [...pane.rows, ...start.rows],
    verdicts: [...pane.verdicts, ...start.verdicts],
  };
}

interface Measured {
  readonly rows: readonly (readonly string[])[];
  readonly verdicts: readonly Verdict[];
}

const notBuilt = (name: string): Measured => ({
  rows: [[name, 'not built', '', '']],
  verdicts: [{ target: `${name} is built`, found: 'run `npm run build` first', met: false }],
});

/** The part of esbuild's metafile that is read. */
interface Metafile {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly entryPoint?: string;
        readonly imports: readonly { readonly path: string; readonly kind: string }[];
      }
    >
  >;
}

async function measurePane(): Promise<Measured> {
  const metafile = join(root, 'dist', 'addin', 'meta.json');
  if (!existsSync(metafile)) return notBuilt('task pane');
  const { outputs } = JSON.parse(await readFile(metafile, 'utf8')) as Metafile;
  const entry = Object.keys(outputs).find((path) =>
    outputs[path]?.entryPoint?.endsWith('main.tsx'),
  );
  const first = entry === undefined ? [] : loadedAtOnce(outputs, entry);
  const rest = Object.keys(outputs).filter((path) => path.endsWith('.js') && !first.includes(path));
  const [now, later] = [await sizesOf(first), await sizesOf(rest)];
  return {
    rows: [
      ['task pane, first load', kibibytes(now.raw), kibibytes(now.gzip), ''],
      ['task pane, on demand', kibibytes(later.raw), kibibytes(later.gzip), ''],
    ],
    verdicts: [
      {
        target: 'first load of the pane ≤ 180 KiB gzip',
        found: kibibytes(now.gzip),
        met: now.gzip > 0 && now.gzip <= PANE_LIMIT,
      },
    ],
  };
}

/** The entry and what it imports before anything runs; dynamic imports come later. */
function loadedAtOnce(outputs: Metafile['outputs'], entry: string): readonly string[] {
  const loaded = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (loaded.has(path)) continue;
    loaded.add(path);
    const imports = outputs[path]?.imports ?? [];
    waiting.push(
      ...imports.filter(({ kind }) => kind === 'import-statement').map((used) => used.path),
    );
  }
  return [...loaded];
}

async function sizesOf(paths: readonly string[]): Promise<{ raw: number; gzip: number }> {
  const files = await Promise.all(paths.map(async (path) => readFile(join(root, path))));
  return {
    raw: files.reduce((sum, file) => sum + file.length, 0),
    gzip: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
  };
}

function measureStart(): Measured {
  const entry = join(root, 'dist', 'functions', 'app.mjs');
  if (!existsSync(entry)) return notBuilt('functions');
  const chunks = join(root, 'dist', 'functions', 'chunks');
  const saving = readdirSync(chunks).filter((name) => name.startsWith('save-records-'));
  const code = {
    bare: '0',
    entry: importing([entry]),
    saving: importing([entry, ...saving.map((name) => join(chunks, name))]),
  };
  const times: Record<keyof typeof code, number[]> = { bare: [], entry: [], saving: [] };
  for (let round = 0; round <= STARTS; round += 1) {
    for (const key of ['bare', 'entry', 'saving'] as const) {
      const time = startTime(code[key]);
      if (round > 0) times[key].push(time);
    }
  }
  const bare = median(times.bare);
  const over = median(times.entry) - bare;
  return {
    rows: [
      ['node alone', '', '', milliseconds(bare)],
      ['functions entry', '', '', `+${milliseconds(over)}`],
      ['entry and saving records', '', '', `+${milliseconds(median(times.saving) - bare)}`],
    ],
    verdicts: [
      {
        target: 'functions entry loads in ≤ 150 ms over bare node',
        found: milliseconds(over),
        met: over <= START_LIMIT,
      },
    ],
  };
}

/** Stands in for the module the Azure worker injects, so that the entry registers its functions. */
const SHIM = `
  import { Module } from 'node:module';
  const load = Module._load;
  const nothing = () => undefined;
  const runtime = new Proxy({ version: '4', hostVersion: '4' }, {
    get: (known, name) => known[name] ?? (/^[A-Z]/.test(String(name)) ? class {} : nothing),
  });
  Module._load = (name, ...rest) => name === '@azure/functions-core' ? runtime : load(name, ...rest);
`;

const importing = (files: readonly string[]): string =>
  [SHIM, ...files.map((file) => `await import(${JSON.stringify(pathToFileURL(file).href)});`)].join(
    '\n',
  );

function startTime(code: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `${code}\nprocess.exit(0)`],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}
