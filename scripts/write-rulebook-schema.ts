import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { rulebookJsonSchema } from '../core/rulebook/rulebook-json-schema';

/** Writes the JSON Schema that lets an editor complete and check rulebooks. */
const text = JSON.stringify(rulebookJsonSchema());
await writeFile(
  'docs/rulebook.schema.json',
  await format(text, { parser: 'json', printWidth: 100 }),
);
