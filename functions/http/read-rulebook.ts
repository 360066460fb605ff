import * as z from 'zod';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import { kinds } from '../../core/rulebook/definition/kinds';
import { duration, field, text } from '../contract/shapes';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const clock = z.object({
  key: z.string(),
  zh: z.string(),
  en: z.string(),
  from: z.string().describe('Start event.'),
  to: z.string().describe('Stop event.'),
  within: duration,
  appliesTo: z.string().nullable().describe('Condition (CEL); null: every record.'),
  extension: z.unknown().nullable(),
  clause: z.string(),
});

const answer = z
  .object({
    id: z.string(),
    version: z.string(),
    title: text,
    domain: text,
    kind: z.enum(kinds),
    source: text,
    parameters: z.array(z.unknown()),
    fields: z.array(field),
    levels: z.array(z.unknown()),
    events: z.array(z.unknown()),
    clocks: z.array(clock.loose()),
  })
  .loose();

/** One regime: fields, levels, events, clocks, reports, each with its clause. */
export const readRulebook: Route = {
  summary: { zh: '一项投诉处理规则', en: 'One regime' },
  access: roles,
  answers: { json: { 200: answer } },
  ...noBody(async ({ http }, { rulebooks }) => {
    const id = pathId(http, 'id');
    const definition = await rulebooks.read(id);
    if (!definition) return notFound({ zh: '规则', en: 'rulebook' }, id);
    return json({ ...definition, clocks: definition.clocks.map(clockOf) });
  }),
};

function clockOf({ title, when, extension, ...rest }: RulebookDefinition['clocks'][number]) {
  return {
    ...rest,
    zh: title.zh,
    en: title.en,
    appliesTo: when ?? null,
    extension: extension ?? null,
  };
}
