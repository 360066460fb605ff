import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ledgerAnswer } from '../contract/ledger-shape';
import { settingInput } from '../contract/setting-input';
import { ledgerJson } from '../json/ledger-json';
import { openSetting } from '../ledger/open-setting';
import { jsonBody } from '../request/json-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { insertLedger } from '../store/insert-ledger';

const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((value) => !value.includes('\0'), {
    params: {
      code: 'text-unstorable',
      message: { zh: '不得含有 NUL 字符。', en: 'It must not hold a NUL character.' },
    },
  });

const request = z.strictObject({ name, ...settingInput });

/** Creates a ledger of the caller's organisation; a blank of the regime must be filled. */
export const createLedger: Route = {
  summary: { zh: '建立台账', en: 'Create a ledger' },
  access: ['Manager'],
  answers: { json: { 201: ledgerAnswer } },
  ...jsonBody(request, async ({ body, caller }, ports) => {
    const setting = await openSetting(body, ports.rulebooks);
    if (setting.kind === 'problem') return setting;
    const { rulebook, zone, calendar } = setting;
    const ledger = {
      organisation: caller.organisation,
      id: randomUUID(),
      name: body.name,
      rulebook: rulebook.id,
      rulebookVersion: rulebook.version,
      parameters: rulebook.parameters,
      timeZone: zone.id,
      calendar: calendar.source,
      createdAt: ports.now(),
      createdBy: caller.name,
    };
    await insertLedger(await ports.database(), ledger);
    return json(ledgerJson({ ...ledger, sequence: 0, earlierRules: [] }), 201, {
      location: `/api/ledgers/${ledger.id}`,
    });
  }),
};
