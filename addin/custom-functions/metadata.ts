import type { Language } from '../../core/text';
import { worksheetFunctions } from './worksheet-functions';

/**
 * The metadata file Excel reads for the worksheet functions, in one language.
 *
 * @returns the object that functions.json (zh) and functions-en.json (en) hold. Every parameter and
 * result is a matrix, so that a whole column goes in and a spill comes out; a call can be cancelled;
 * none is volatile; an error in one cell of a column reaches the function instead of all its results.
 */
export function functionsMetadata(language: Language): object {
  return {
    allowErrorForDataTypeAny: true,
    functions: worksheetFunctions.map(({ id, description, parameters }) => ({
      id,
      name: id,
      description: description[language],
      parameters: parameters.map((parameter) => ({
        name: parameter.name[language],
        description: parameter.description[language],
        type: 'any',
        dimensionality: 'matrix',
        optional: parameter.optional ?? false,
      })),
      result: { type: 'any', dimensionality: 'matrix' },
      options: { cancelable: true, stream: false, volatile: false },
    })),
  };
}
