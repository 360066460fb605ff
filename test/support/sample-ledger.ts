import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRows } from '../../core/record/import-rows';
import { suggestMapping } from '../../core/record/suggest-mapping';
import type { ComplaintRecord } from '../../core/record/record';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { readTable } from '../../core/workbook/read-table';
import { officeZone } from './office-ledger';
import { readRulebook } from './read-rulebook';

/** A rulebook of the project, ready to run; parameters without a default are 24, or as near as they may be. */
export function boundRulebook(id: string): Rulebook {
  const definition = readRulebook(id);
  const open = definition.parameters.filter((parameter) => parameter.default === undefined);
  const { rulebook, findings } = bindRulebook(
    definition,
    Object.fromEntries(open.map((parameter) => [parameter.key, valueFor(parameter)])),
  );
  if (!rulebook) throw new Error(JSON.stringify(findings));
  return rulebook;
}

function valueFor({
  type,
  minimum = -Infinity,
  maximum = Infinity,
}: Rulebook['definition']['parameters'][number]): string | number {
  return type === 'text' ? '24' : Math.max(minimum, Math.min(maximum, 24));
}

/** The 120 citizens' messages of the samples as records of their rulebook. */
export async function sampleMessages(rulebook: Rulebook): Promise<readonly ComplaintRecord[]> {
  const fileName = 'gov-messages-with-replies-120.xlsx';
  const path = join(__dirname, '..', '..', 'samples', fileName);
  const { table } = await readTable(new Uint8Array(readFileSync(path)), { fileName });
  if (!table) throw new Error(`${fileName} cannot be read.`);
  const mapping = suggestMapping(
    table.headers,
    table.rows.slice(0, 20).map(({ cells }) => cells),
    rulebook,
  );
  const { records } = importRows(table, mapping, rulebook, officeZone);
  return records.map(({ record, row }) => ({ ...record, id: record.id || `row-${row}` }));
}
