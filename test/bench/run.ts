import { benchBundles } from './bundles';
import { benchClocks } from './clocks';
import { benchDeadlines } from './deadlines';
import { benchImport } from './import';
import { benchRegister } from './register';
import { printReport, type BenchReport } from './report';
import { benchReportWorkbook } from './report-workbook';
import { benchStatisticsPane } from './statistics-pane';
import { benchSummary } from './summary';
import { benchSync } from './sync';
import { benchValidation } from './validation';
import { benchWorksheetFunctions } from './worksheet-functions';

/** `npm run bench [name …]` runs all benchmarks or the named ones and prints what they found. */
const benches: Readonly<Record<string, () => Promise<BenchReport>>> = {
  deadlines: benchDeadlines,
  clocks: benchClocks,
  validation: benchValidation,
  summary: benchSummary,
  import: benchImport,
  bundles: benchBundles,
  register: benchRegister,
  functions: benchWorksheetFunctions,
  'report-workbook': benchReportWorkbook,
  'statistics-pane': benchStatisticsPane,
  sync: benchSync,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length === 0 || wanted.includes(name)) printReport(await bench());
  }
}
