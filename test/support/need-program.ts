import { execFileSync } from 'node:child_process';

/**
 * A `describe` that needs a program of the machine. Where the program is missing, one line says
 * how to install it and the tests are skipped; on the CI server (`CI` set) its absence fails.
 *
 * @param program name on the PATH, e.g. `soffice`.
 * @param aptPackage Debian package that brings it, e.g. `libreoffice-calc`.
 */
export function describeWith(
  program: string,
  aptPackage: string,
  title: string,
  body: () => void,
): void {
  if (isInstalled(program)) {
    describe(title, body);
    return;
  }
  const line = `skipped: ${displayNames[program] ?? program} missing (apt-get install ${aptPackage})`;
  process.stderr.write(`${line}\n`);
  if (!process.env['CI']) {
    describe.skip(title, body);
    return;
  }
  it(`should not skip “${title}” on the CI server`, () => {
    throw new Error(line);
  });
}

const displayNames: Readonly<Record<string, string>> = {
  soffice: 'LibreOffice',
  chromium: 'Chromium',
  pdftoppm: 'Poppler',
  pdftotext: 'Poppler',
};

function isInstalled(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
