/**
 * A formula as the grid's engine understands it: it takes `9E9` for a text, so such numbers are
 * written out; and beside a name it takes the colon of a text with quotes for that of a range, so
 * such a text is joined of its parts with the codes of both signs.
 */
export function gridFormula(formula: string): string {
  return formula.replace(literals, (text: string, number?: string) =>
    number === undefined ? withoutColon(text) : written(number),
  );
}

function withoutColon(text: string): string {
  const content = text.slice(1, -1);
  if (!text.startsWith('"') || !content.includes('""') || !content.includes(':')) return text;
  const pieces = content.split(/(""|:)/).filter((piece) => piece !== '');
  return `(${pieces.map((piece) => CODES[piece] ?? `"${piece}"`).join('&')})`;
}

/** Signs by their codes; texts that are joined lose the quotes at their ends. */
const CODES: Readonly<Record<string, string>> = { '""': 'CHAR(34)', ':': 'CHAR(58)' };

// A text, a quoted sheet name, or a number with an exponent; only the last has a group.
const literals =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\d+(?:\.\d+)?E[+-]?\d+)(?![\p{L}\p{N}_.(!:])/giu;

function written(number: string): string {
  return Number(number).toLocaleString('en-US', {
    useGrouping: false,
    maximumFractionDigits: 20,
  });
}
