import { readFileSync } from 'node:fs';
import { functionDescriptions, functionsMetadata } from '../../../addin/custom-functions/metadata';

const fileOf = (name: string): unknown => JSON.parse(readFileSync(`addin/${name}`, 'utf8'));

describe('functionsMetadata', () => {
  it('should be what functions.json and functions-en.json hold', () => {
    expect(fileOf('functions.json')).toEqual(functionsMetadata('zh'));
    expect(fileOf('functions-en.json')).toEqual(functionsMetadata('en'));
  });

  it('should name functions in capitals of three letters or more that no cell is called', () => {
    for (const { id } of functionDescriptions) {
      expect(id).toMatch(/^[A-Z]{3,}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });

  it('should describe every function and parameter in its own language', () => {
    for (const { description, parameters } of functionDescriptions) {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('should put optional parameters last', () => {
    for (const { parameters } of functionDescriptions) {
      const optional = parameters.map((parameter) => parameter.optional ?? false);
      expect([...optional].sort()).toEqual(optional);
    }
  });
});
