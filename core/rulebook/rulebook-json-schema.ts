import * as z from 'zod';
import { rulebookDefinition } from './definition';

/** The JSON Schema (2020-12) of a rulebook file, for editors to complete and check by. */
export function rulebookJsonSchema(): object {
  return z.toJSONSchema(rulebookDefinition, { io: 'input', target: 'draft-2020-12' });
}
