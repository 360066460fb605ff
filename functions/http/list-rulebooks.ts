import * as z from 'zod';
import { kinds } from '../../core/rulebook/definition/kinds';
import { text } from '../contract/shapes';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const count = z.number().int().min(0);

const answer = z.array(
  z.object({
    id: z.string(),
    version: z.string(),
    title: text,
    domain: text,
    kind: z.enum(kinds),
    clocks: count.describe('How many.'),
    fields: count.describe('How many.'),
    levels: count.describe('How many.'),
    source: text,
  }),
);

/** Lists the regimes. */
export const listRulebooks: Route = {
  summary: { zh: '投诉处理规则一览', en: 'The regimes' },
  access: roles,
  answers: { json: { 200: answer } },
  ...noBody(async (_incoming, { rulebooks }) => {
    const definitions = await rulebooks.list();
    return json(
      definitions.map(({ id, version, title, domain, kind, clocks, fields, levels, source }) => ({
        id,
        version,
        title,
        domain,
        kind,
        clocks: clocks.length,
        fields: fields.length,
        levels: levels.length,
        source,
      })),
    );
  }),
};
