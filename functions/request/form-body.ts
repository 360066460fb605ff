import type { HttpRequest } from '@azure/functions';
import * as z from 'zod';
import type { Ports } from '../ports';
import { describeIssue } from './describe-issue';
import { invalidRequest, unsupportedType, type Problem } from './problem';
import { mediaType, readBody } from './read-body';
import type { Reply } from './reply';
import type { Incoming, Responder } from './route';

/** The file of a form: its name as the caller gave it, and its bytes. */
export interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FormInput<Parts> {
  readonly parts: Parts;
  readonly file: FormFile;
}

/** Answers `multipart/form-data` with one part `file`; the text parts are read by a schema. */
export function formBody<Parts>(
  schema: z.ZodType<Parts>,
  handle: (incoming: Incoming & FormInput<Parts>, ports: Ports) => Promise<Reply>,
): Responder {
  return {
    bodies: [{ type: 'multipart/form-data', schema }],
    async respond(incoming, ports) {
      const type = mediaType(incoming.http);
      if (type !== 'multipart/form-data') return unsupportedType(type, ['multipart/form-data']);
      const copy = incoming.http.clone();
      const bytes = await readBody(incoming.http);
      if (!(bytes instanceof ArrayBuffer)) return bytes;
      const form = await readForm(copy);
      if ('kind' in form) return form;
      const { data, error } = schema.safeParse(form.texts, { reportInput: true });
      if (error) return invalidRequest(error.issues.flatMap((issue) => describeIssue(issue)));
      return handle({ ...incoming, parts: data, file: form.file }, ports);
    },
  };
}

/** A text part that holds JSON. */
export function jsonPart<Value>(schema: z.ZodType<Value>) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        const message = { zh: `此项不是 JSON：${found}`, en: `This part is not JSON: ${found}` };
        context.issues.push({
          code: 'custom',
          input: text,
          params: { code: 'not-json', message },
        });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

interface Form {
  readonly texts: Readonly<Record<string, string>>;
  readonly file: FormFile;
}

async function readForm(request: HttpRequest): Promise<Form | Problem> {
  const form = await request.formData().catch(() => undefined);
  if (form === undefined) return unreadableForm;
  const file = form.get('file');
  if (!(file instanceof File)) return missingFile;
  const texts = [...form].flatMap(([name, part]) =>
    typeof part === 'string' ? [[name, part] as const] : [],
  );
  return {
    texts: Object.fromEntries(texts),
    file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
  };
}

const unreadableForm = invalidRequest([
  {
    pointer: '',
    code: 'not-a-form',
    message: {
      zh: '请求体不是完整的 multipart/form-data（缺少 boundary 或已截断）。',
      en: 'The body is not a complete multipart/form-data (no boundary, or cut off).',
    },
  },
]);

const missingFile = invalidRequest([
  {
    pointer: '/file',
    code: 'missing',
    message: {
      zh: '缺少名为 file 的文件部分（.xlsx 或 .csv，带文件名）。',
      en: 'There is no file part called file (.xlsx or .csv, with a file name).',
    },
  },
]);
