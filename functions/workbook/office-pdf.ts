import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ToPdf } from '../ports';

const run = promisify(execFile);

/** A conversion takes seconds; one that takes longer than this will never end. */
const LONGEST_MILLISECONDS = 120_000;

/**
 * Makes PDF with LibreOffice, one workbook at a time, each with a profile of its own.
 *
 * @param program path of soffice; absent: the one on the `PATH`, looked for each time, so that
 *   nothing has to be restarted after it was installed.
 */
export function officePdf(program: string | undefined): ToPdf {
  let last: Promise<unknown> = Promise.resolve();
  return async (workbook) => {
    const soffice = program ?? (await findOnPath('soffice'));
    if (soffice === undefined || !(await canRun(soffice))) return undefined;
    const made = last.then(() => convert(soffice, workbook));
    last = made.catch(() => undefined);
    return made;
  };
}

async function findOnPath(name: string): Promise<string | undefined> {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  const found = await Promise.all(places.map(canRun));
  return places.find((_, index) => found[index]);
}

const canRun = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

async function convert(soffice: string, workbook: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-paper-'));
  try {
    const source = join(folder, 'paper.xlsx');
    await writeFile(source, workbook);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run(
      soffice,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        source,
      ],
      { timeout: LONGEST_MILLISECONDS },
    );
    return new Uint8Array(await readFile(join(folder, 'paper.pdf')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
