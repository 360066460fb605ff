import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import { ledgerAnswer } from '../contract/ledger-shape';
import { rulebookText, settingInput } from '../contract/setting-input';
import { ledgerJson } from '../json/ledger-json';
import { openSetting, settingBy, type OpenSetting } from '../ledger/open-setting';
import { readOwnRulebook } from '../ledger/own-rulebook';
import { jsonBody } from '../request/json-body';
import { unprocessable, type Problem } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { insertLedger } from '../store/insert-ledger';
import type { Rulebooks } from '../store/rulebooks';

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

const request = z.strictObject({
  name,
  ...settingInput,
  rulebook: settingInput.rulebook.optional(),
  rulebookText: rulebookText.optional(),
});

/** Creates a ledger of the caller's organisation; a blank of the regime must be filled. */
export const createLedger: Route = {
  summary: { zh: '建立台账', en: 'Create a ledger' },
  access: ['Manager'],
  answers: { json: { 201: ledgerAnswer } },
  ...jsonBody(request, async ({ body, caller }, ports) => {
    const opened = await openNew(body, ports.rulebooks);
    if (opened.kind === 'problem') return opened;
    const { setting, ownRulebook } = opened;
    const { rulebook, zone, calendar } = setting;
    const ledger = {
      organisation: caller.organisation,
      id: randomUUID(),
      name: body.name,
      rulebook: rulebook.id,
      rulebookVersion: rulebook.version,
      parameters: rulebook.parameters,
      choices: rulebook.choices,
      ownRulebook,
      timeZone: zone.id,
      calendar: calendar.source,
      createdAt: ports.now(),
      createdBy: caller.name,
    };
    await insertLedger((await ports.database()).of(caller.organisation), ledger);
    return json(
      ledgerJson({ ...ledger, sequence: 0, earlierRules: [], importedAt: null, importedBy: null }),
      201,
      {
        location: `/api/ledgers/${ledger.id}`,
      },
    );
  }),
};

type Opened =
  | Problem
  | {
      readonly kind: 'opened';
      readonly setting: OpenSetting;
      readonly ownRulebook: RulebookDefinition | null;
    };

/** The setting of a new ledger, by a regime of the service or a rulebook of the office's own. */
async function openNew(
  { rulebook, rulebookText: text, ...input }: z.output<typeof request>,
  rulebooks: Rulebooks,
): Promise<Opened> {
  if ((rulebook === undefined) === (text === undefined)) return unprocessable([oneRulebook]);
  if (text === undefined) {
    const setting = await openSetting({ ...input, rulebook: rulebook ?? '' }, rulebooks);
    return setting.kind === 'problem' ? setting : { kind: 'opened', setting, ownRulebook: null };
  }
  const own = await readOwnRulebook(text, rulebooks);
  if (own.kind === 'problem') return own;
  const setting = settingBy(own, input);
  return setting.kind === 'problem' ? setting : { kind: 'opened', setting, ownRulebook: own };
}

const oneRulebook = {
  pointer: '/rulebook',
  code: 'one-rulebook',
  message: {
    zh: '请给出 rulebook（随服务提供的制度的 id）或 rulebookText（本单位制度的 YAML），二者取一。',
    en: 'Give either rulebook (the id of one that comes with the service) or rulebookText (the YAML of your own).',
  },
};
