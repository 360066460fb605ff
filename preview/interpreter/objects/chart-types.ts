import { choiceArgument, textArgument } from '../argument-readers';
import { notImplemented } from '../host-error';

/** The chart types this host draws. */
const chartTypes = ['ColumnClustered', 'Line', 'LineMarkers'] as const;

/** Reads a type of chart; one that exists in Excel alone is told to the add-in. */
export function chartTypeArgument(value: unknown, name: string): string {
  const wanted = textArgument(value, name).toLowerCase();
  const found = chartTypes.find((type) => type.toLowerCase() === wanted);
  if (found === undefined) throw notImplemented(`chart type ${String(value)}`);
  return found;
}

/** Reads one of the words an enumeration allows. */
export const choiceOf =
  <T extends string>(...choices: readonly T[]) =>
  (value: unknown, name: string): T =>
    choiceArgument(value, name, choices);
