import * as z from 'zod';
import type { Zone } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import { importParts } from '../contract/import-parts';
import { fileFinding } from '../contract/shapes';
import { recordJson } from '../../core/record/record-json';
import { openSetting } from '../ledger/open-setting';
import { readImport } from '../ledger/read-import';
import { roles } from '../privacy/caller';
import { formBody } from '../request/form-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const answer = z.object({
  sheets: z.array(z.string()),
  sheet: z.string(),
  columns: z.array(
    z.object({
      header: z.string(),
      samples: z.array(z.string()),
      suggestedField: z.string().nullable(),
      suggestedKind: z.enum(['field', 'event', 'number', 'level']).nullable(),
      confidence: z.number(),
    }),
  ),
  records: z.array(
    z
      .object({
        row: z.number().int().describe('1-based row of the sheet.'),
        number: z.string().optional(),
        fields: z.record(z.string(), z.unknown()),
        events: z.record(z.string(), z.string()),
        level: z.string().optional(),
      })
      .loose(),
  ),
  findings: z.array(fileFinding),
});

/** Reads a file of complaints; every data row is answered, nothing is stored. */
export const importFile: Route = {
  summary: { zh: '读取投诉文件', en: 'Read a file of complaints' },
  access: roles,
  answers: { json: { 200: answer } },
  ...formBody(z.strictObject(importParts), async ({ parts, file }, ports) => {
    const setting = await openSetting(parts, ports.rulebooks);
    if (setting.kind === 'problem') return setting;
    const read = await readImport(file, parts, setting);
    if (read.kind === 'problem') return read;
    return json({
      sheets: read.sheetNames,
      sheet: read.sheet,
      columns: read.columns.map(({ header, samples, target, confidence }) => ({
        header,
        samples,
        suggestedField: target?.key ?? null,
        suggestedKind: target?.kind ?? null,
        confidence,
      })),
      records: read.rows.map(({ row, record }) => rowJson(row, record, setting.zone)),
      findings: read.findings,
    });
  }),
};

/** A row has no identity of its own yet: the caller gives it one when storing it. */
function rowJson(row: number, record: ComplaintRecord, zone: Zone) {
  const { number, fields, events, level } = recordJson(record, zone);
  return {
    row,
    ...(number !== undefined && { number }),
    fields,
    events,
    ...(level !== undefined && { level }),
  };
}
