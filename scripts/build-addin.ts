import { build } from 'esbuild';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is served as it stands. */
const files = [
  'taskpane.html',
  'sign-in.html',
  'config.json',
  'functions.json',
  'functions-en.json',
];

/** Bundles the add-in's pages into a folder any static web server can serve. */
export async function buildAddin(target: string, rulebooks: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const result = await build({
    entryPoints: { main: 'addin/main.tsx', 'sign-in-page': 'addin/sign-in/sign-in-page.ts' },
    outdir: target,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2020',
    jsx: 'automatic',
    minify: true,
    metafile: true,
    chunkNames: 'chunks/[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  await writeFile(join(target, 'meta.json'), JSON.stringify(result.metafile));
  for (const file of files) {
    await cp(join('addin', file), join(target, file));
  }
  await cp('addin/icons', join(target, 'icons'), {
    recursive: true,
    filter: (path) => !path.endsWith('.mjs'),
  });
  await cp('manifest.xml', join(target, 'manifest.xml'));
  await cp(rulebooks, join(target, 'rulebooks'), { recursive: true });
}
