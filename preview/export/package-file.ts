import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of an .xlsx package, to be changed and packed again. */
export class PackageFile {
  readonly #parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
  }

  textOf(path: string): string | undefined {
    const bytes = this.#parts[path];
    return bytes && strFromU8(bytes);
  }

  paths(): readonly string[] {
    return Object.keys(this.#parts);
  }

  put(path: string, text: string): void {
    this.#parts[path] = strToU8(text);
  }

  /** Puts text into a part before the first of these marks that it has. */
  insert(path: string, text: string, marks: readonly string[]): void {
    const before = this.textOf(path) ?? '';
    const mark = marks.find((one) => before.includes(one));
    if (mark === undefined) throw new Error(`${path} has no ${marks.join(' and no ')}.`);
    const place = before.indexOf(mark);
    this.put(path, before.slice(0, place) + text + before.slice(place));
  }

  /** Changes a part that is there. */
  change(path: string, changed: (text: string) => string): void {
    const before = this.textOf(path);
    if (before !== undefined) this.put(path, changed(before));
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(zipSync(this.#parts));
  }
}
