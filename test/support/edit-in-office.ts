import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { xmlText } from '../../core/workbook/xml-text';

const run = promisify(execFile);

/**
 * Edits a workbook in LibreOffice as a person would, recalculates it and saves it as .xlsx.
 *
 * @param statements lines of Basic; `book` is the open document and `sheet` its first sheet.
 */
export async function editInOffice(
  bytes: Uint8Array,
  statements: readonly string[],
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-office-'));
  try {
    const [source, result] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
    await writeFile(source, bytes);
    const start = [`-env:UserInstallation=file://${folder}/profile`, '--headless'];
    // The first start makes the profile, whose macros may always run.
    await run('soffice', [...start, '--terminate_after_init']);
    await writeMacro(join(folder, 'profile', 'user', 'basic', 'Standard'), macro(statements));
    const call = `Standard.Edits.Edit("file://${source}","file://${result}")`;
    await run('soffice', [...start, `macro:///${call}`]);
    return new Uint8Array(await readFile(result));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const macro = (statements: readonly string[]): string => `
Sub Edit(sourceUrl As String, resultUrl As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(sourceUrl, "_blank", 0, hidden())
  sheet = book.Sheets.getByIndex(0)
  ${statements.join('\n  ')}
  book.calculateAll()
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName"
  saved(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(resultUrl, saved())
  book.close(True)
  StarDesktop.terminate()
End Sub
`;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const DOCTYPE = 'PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN"';

/** Makes a macro the only one of a profile's library. */
async function writeMacro(library: string, text: string): Promise<void> {
  await writeFile(
    join(library, 'script.xlb'),
    `${HEAD}<!DOCTYPE library:library ${DOCTYPE} "library.dtd"><library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>`,
  );
  await writeFile(
    join(library, 'Edits.xba'),
    `${HEAD}<!DOCTYPE script:module ${DOCTYPE} "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">${xmlText(text)}</script:module>`,
  );
}
