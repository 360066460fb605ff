import '../../support/office-host';
import { readFileSync } from 'node:fs';
import { functionIds } from '../../../addin/custom-functions/function-id';
import { functionsMetadata } from '../../../addin/custom-functions/metadata';
import { worksheetFunctions } from '../../../addin/custom-functions/worksheet-functions';
import { functionsDocument } from '../../../scripts/functions-document';

describe('functionsMetadata', () => {
  it.each([
    ['functions.json', 'zh'],
    ['functions-en.json', 'en'],
  ] as const)('should be what %s holds, to the letter', (file, language) => {
    const written = `${JSON.stringify(functionsMetadata(language), null, 2)}\n`;
    expect(readFileSync(`addin/${file}`, 'utf8')).toBe(written);
  });

  it('should let calls be cancelled, take errors in arguments, and never be volatile', () => {
    expect(functionsMetadata('zh')).toMatchObject({
      allowErrorForDataTypeAny: true,
      functions: functionIds.map((id) => ({
        id,
        options: { cancelable: true, stream: false, volatile: false },
      })),
    });
  });
});

describe('functionsDocument', () => {
  it('should be the page in docs', () => {
    const withoutPadding = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
    const page = readFileSync('docs/worksheet-functions.md', 'utf8');
    expect(withoutPadding(page)).toBe(withoutPadding(functionsDocument()));
  });
});

describe('worksheetFunctions', () => {
  it('should be one for each id, in order', () => {
    expect(worksheetFunctions.map(({ id }) => id)).toEqual(functionIds);
  });

  it('should have names in capitals of three letters or more that no cell is called', () => {
    for (const id of functionIds) expect(id).toMatch(/^[A-Z]{3,}$/);
  });

  it('should be described in both languages, briefly enough for Excel', () => {
    for (const { description, parameters, result, errors } of worksheetFunctions) {
      const texts = [
        description,
        result,
        ...parameters.map((parameter) => parameter.description),
        ...errors.map(({ when }) => when),
      ];
      for (const text of texts) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).not.toMatch(/\p{Script=Han}/u);
        expect(Math.max(text.zh.length, text.en.length)).toBeLessThanOrEqual(128);
      }
    }
  });

  it('should put optional parameters last', () => {
    for (const { parameters } of worksheetFunctions) {
      const optional = parameters.map((parameter) => parameter.optional ?? false);
      expect([...optional].sort()).toEqual(optional);
    }
  });

  it('should say how each is called', () => {
    for (const { id, example } of worksheetFunctions) {
      expect(example.formula.startsWith(`=COMPLAINT.${id}(`)).toBe(true);
    }
  });
});
