/** The part of the CSV parser that is used; its own type package would bring in Node's types. */
declare module 'papaparse' {
  export interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    readonly code: string;
    /** 0-based record. */
    readonly row?: number;
  }
  export interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParseError[];
    readonly meta: { readonly delimiter: string };
  }
  const papaparse: {
    parse(
      text: string,
      options: {
        readonly delimiter?: string;
        readonly delimitersToGuess?: readonly string[];
        readonly skipEmptyLines?: boolean;
        /** Rows to read. */
        readonly preview?: number;
      },
    ): ParseResult;
  };
  export default papaparse;
}
