import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import { rulebookJsonSchema } from '../../../core/rulebook/rulebook-json-schema';
import { readRulebookText, rulebookIds } from '../../support/read-rulebook';
import { sampleSource } from '../../support/sample-rulebook';

describe('rulebookJsonSchema', () => {
  const validate = new Ajv({ strict: false }).compile(rulebookJsonSchema());

  it.each(rulebookIds())('should accept %s as it is written, without its defaults', (id) => {
    expect(validate(parse(readRulebookText(id), { merge: true }))).toBe(true);
  });

  it('should be the one editors are given; `npm run schema` writes it anew', () => {
    const file = join(__dirname, '../../../docs/rulebook.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(rulebookJsonSchema());
  });

  it('should refuse what the schema door refuses', () => {
    expect(validate({ ...sampleSource(), kind: 'novel' })).toBe(false);
    expect(validate({ ...sampleSource(), colour: 'red' })).toBe(false);
    expect(validate({ ...sampleSource(), examples: [] })).toBe(false);
  });

  it('should explain items to whoever writes a rulebook', () => {
    expect(JSON.stringify(rulebookJsonSchema())).toContain('money in yuan');
  });
});
