import type { FUniver, IDisposable } from '@univerjs/presets';
import type { WorksheetFunction } from '../../office/pane-host';

/** The part of functions.json the grid needs. */
interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly { readonly dimensionality?: string }[];
}

/** Makes the add-in's functions known to the grid's formulas, as `NAMESPACE.NAME`. */
export class WorksheetFunctions {
  readonly #registered = new Map<string, IDisposable>();
  #metadata: readonly FunctionMetadata[] = [];
  readonly #waiting = new Map<string, WorksheetFunction>();

  constructor(
    readonly univerAPI: FUniver,
    readonly namespace: string,
  ) {}

  /** Takes the metadata file of the add-in, which may come after its functions. */
  describe(metadata: { readonly functions: readonly FunctionMetadata[] }): void {
    this.#metadata = metadata.functions;
    for (const [id, calculate] of [...this.#waiting]) this.associate(id, calculate);
  }

  associate(id: string, calculate: WorksheetFunction): void {
    const described = this.#metadata.find((one) => one.id.toUpperCase() === id.toUpperCase());
    if (!described) {
      this.#waiting.set(id, calculate);
      return;
    }
    this.#waiting.delete(id);
    const name = `${this.namespace}.${described.name}`.toUpperCase();
    this.#registered.get(name)?.dispose();
    const formula = this.univerAPI.getFormula();
    const run = async (...args: unknown[]) => result(await call(calculate, described, args));
    this.#registered.set(
      name,
      formula.registerAsyncFunction(name, run as never, described.description ?? name),
    );
  }
}

async function call(
  calculate: WorksheetFunction,
  { parameters }: FunctionMetadata,
  args: readonly unknown[],
): Promise<unknown> {
  const given = parameters.map(({ dimensionality }, index) => {
    const value = args[index] ?? null;
    if (dimensionality !== 'matrix' || value === null) return firstCell(value, dimensionality);
    return Array.isArray(value) ? (value as readonly unknown[]) : [[value]];
  });
  try {
    return await calculate(...given, { isInValuePreview: false });
  } catch (error) {
    return errorText(error);
  }
}

function firstCell(value: unknown, dimensionality: string | undefined): unknown {
  if (dimensionality === 'matrix' || !Array.isArray(value)) return value;
  const [row] = value as readonly unknown[];
  return Array.isArray(row) ? (row as readonly unknown[])[0] : row;
}

/** What a function gave back, cell by cell. */
function result(value: unknown): unknown {
  if (!Array.isArray(value)) return cell(value);
  return value.map((row: unknown) =>
    Array.isArray(row) ? row.map((one: unknown) => cell(one)) : cell(row),
  );
}

function cell(value: unknown): unknown {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? errorText(value) : value;
}

/** The error value of a `CustomFunctions.Error`; anything else thrown is `#VALUE!`. */
function errorText(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('#') ? code : '#VALUE!';
}
