import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A form with a file and text parts, as a browser or curl sends it. */
export function makeForm(
  file: { readonly name: string; readonly bytes: Uint8Array },
  parts: Readonly<Record<string, string>>,
): FormData {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(file.bytes)], file.name));
  for (const [name, value] of Object.entries(parts)) form.append(name, value);
  return form;
}

/** A file of this machine for a form. */
export function readFormFile(path: string): { name: string; bytes: Uint8Array } {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}
