import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { functionsMetadata } from '../addin/custom-functions/metadata';
import type { Language } from '../core/text';
import { functionsDocument } from './functions-document';

/** Writes what Excel reads of the worksheet functions, in both languages, and their page. */
const files: Readonly<Record<Language, string>> = { zh: 'functions.json', en: 'functions-en.json' };

for (const language of ['zh', 'en'] as const) {
  const text = JSON.stringify(functionsMetadata(language), null, 2);
  await writeFile(`addin/${files[language]}`, `${text}\n`);
}
await writeFile(
  'docs/worksheet-functions.md',
  await format(functionsDocument(), { parser: 'markdown', printWidth: 100 }),
);
