import * as z from 'zod';
import { jsonPart } from '../request/form-body';
import { settingInput } from './setting-input';

/** The text parts that come with a file to import; an empty part counts as absent. */
export const importParts = {
  rulebook: settingInput.rulebook,
  timeZone: settingInput.timeZone,
  parameters: jsonPart(z.record(z.string(), z.unknown()))
    .default({})
    .describe('JSON: parameter → value.'),
  sheet: z
    .string()
    .min(1)
    .optional()
    .describe('Name of the worksheet; default: the first with data.'),
  mapping: jsonPart(z.record(z.string(), z.string().nullable()))
    .optional()
    .describe(
      'JSON: header → key of a field or event, `number`, `level` or null; default: as suggested.',
    ),
  dateOrder: z
    .enum(['ymd', 'mdy', 'dmy'])
    .optional()
    .describe('How dates such as 04/05/2019 are to be read.'),
};
