import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPreview } from '../../../preview/server/start-preview';

/** An add-in of a few lines under the project's own manifest, to try the preview by itself. */
const taskpane = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
  </head>
  <body>
    <a download="notes.txt" href="data:text/plain,notes">download</a>
    <script>
      Office.onReady(() => {
        const { displayLanguage, officeTheme } = Office.context;
        document.body.dataset.language = displayLanguage;
        document.body.dataset.theme = officeTheme.isDarkTheme ? 'dark' : 'light';
        Office.actions.associate('openEntry', (event) => {
          document.body.dataset.command = 'openEntry';
          Office.addin.showAsTaskpane().then(() => event.completed());
        });
        CustomFunctions.associate('TWICE', async (value) => value * 2);
        CustomFunctions.associate('DOUBLES', (values) => values.map((row) => row.map((one) => one * 2)));
        CustomFunctions.associate('FAIL', () => {
          throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'none');
        });
      });
    </script>
  </body>
</html>
`;

const one = (name: string, dimensionality = 'scalar') => ({
  id: name,
  name,
  description: name,
  parameters: [{ name: 'value', dimensionality }],
  result: { dimensionality },
});
const functions = JSON.stringify({
  functions: [one('TWICE'), one('DOUBLES', 'matrix'), one('FAIL')],
});

/** Serves the built preview with the tiny add-in. */
export async function serveTinyAddin(): Promise<{ url: string; stop(): Promise<void> }> {
  const addinFolder = mkdtempSync(join(tmpdir(), 'tiny-addin-'));
  cpSync('manifest.xml', join(addinFolder, 'manifest.xml'));
  cpSync('addin/icons', join(addinFolder, 'icons'), { recursive: true });
  writeFileSync(join(addinFolder, 'taskpane.html'), taskpane);
  writeFileSync(join(addinFolder, 'functions.json'), functions);
  writeFileSync(join(addinFolder, 'functions-en.json'), functions);
  const preview = await startPreview({ port: 0, addinFolder, serviceUrl: 'http://127.0.0.1:1' });
  return {
    url: preview.url,
    async stop() {
      await preview.stop();
      rmSync(addinFolder, { recursive: true });
    },
  };
}
