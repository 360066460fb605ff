/**
 * A formula as the grid's engine understands it: it takes `9E9` for a text, so such numbers are
 * written out.
 */
export function gridFormula(formula: string): string {
  return formula.replace(literals, (text: string, number?: string) =>
    number === undefined ? text : written(number),
  );
}

// A text, a quoted sheet name, or a number with an exponent; only the last has a group.
const literals =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\d+(?:\.\d+)?E[+-]?\d+)(?![\p{L}\p{N}_.(!:])/giu;

function written(number: string): string {
  return Number(number).toLocaleString('en-US', {
    useGrouping: false,
    maximumFractionDigits: 20,
  });
}
