/** How large a file may be before it is refused; all sizes in bytes. */
export interface ReadLimits {
  /** The file as it came. */
  readonly fileBytes: number;
  /** All parts of a workbook unpacked, as declared and as measured. */
  readonly unpackedBytes: number;
  /** Unpacked ÷ packed size of one part above `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Parts in a workbook. */
  readonly parts: number;
  /** Cells of one sheet, the empty ones between filled ones included. */
  readonly cells: number;
}

const MEBIBYTE = 1024 * 1024;

/** Room for 100,000 rows of 20 columns several times over; a register never comes near. */
export const defaultReadLimits: ReadLimits = {
  fileBytes: 64 * MEBIBYTE,
  unpackedBytes: 512 * MEBIBYTE,
  ratio: 200,
  ratioFrom: 8 * MEBIBYTE,
  parts: 10_000,
  cells: 10_000_000,
};
