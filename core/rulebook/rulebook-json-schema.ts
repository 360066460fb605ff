import * as z from 'zod';
import { rulebookDefinition } from './definition';

/**
 * The JSON Schema (2020-12) of a rulebook file, for editors to complete and check by; a file that
 * extends another holds only what differs, so of its sections only the names are checked.
 */
export function rulebookJsonSchema(): object {
  const whole = z.toJSONSchema(rulebookDefinition, { io: 'input', target: 'draft-2020-12' });
  const sections = Object.keys(whole.properties ?? {});
  return {
    $schema: whole.$schema,
    if: { required: ['extends'] },
    then: {
      type: 'object',
      properties: {
        ...Object.fromEntries(sections.map((name) => [name, {}])),
        extends: { type: 'string', description: 'Id of the rulebook this one differs from.' },
        remove: {
          type: 'array',
          items: { type: 'string' },
          description: 'Items taken out, such as "clocks acceptance"; a section alone empties it.',
        },
      },
      required: ['id', 'examples'],
      additionalProperties: false,
    },
    else: whole,
  };
}
