import fc from 'fast-check';

/** A mutant that lives through this many cases of a property is left to the examples. */
const most = 5;

/** fast-check as the properties know it, with few cases each. */
export default {
  ...fc,
  assert: <T>(property: fc.IRawProperty<T>, parameters: fc.Parameters<T> = {}) =>
    fc.assert(property, {
      ...parameters,
      numRuns: Math.min(parameters.numRuns ?? most, most),
      endOnFailure: true,
    }),
};
