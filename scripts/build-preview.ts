import { build, type BuildOptions } from 'esbuild';
import { mkdir, rm } from 'node:fs/promises';

const common: BuildOptions = {
  bundle: true,
  platform: 'browser',
  jsx: 'automatic',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  minify: true,
  logLevel: 'warning',
};

/** Bundles the preview page and what stands in for office.js inside the task pane. */
export async function buildPreview(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await Promise.all([
    build({
      ...common,
      entryPoints: { page: 'preview/page/main.ts' },
      outdir: target,
      splitting: true,
      format: 'esm',
      loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.svg': 'file', '.png': 'file' },
    }),
    // A plain script: it has to be there before any other script of the pane runs.
    build({
      ...common,
      entryPoints: { office: 'preview/office/main.ts' },
      outdir: target,
      format: 'iife',
    }),
  ]);
}
