import type { Host } from './host';
import { type BatchBody, runBatch } from './run-batch';

/** Excel on the web takes and gives at most this many bytes a request. */
export const payloadLimit = 5 * 1024 * 1024;

/** One request the add-in made. */
export interface BatchRecord {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

interface RequestMessage {
  readonly Body: unknown;
}

interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string | null;
  readonly ErrorMessage: string | null;
  readonly Headers: Readonly<Record<string, string>> | null;
  readonly Body: unknown;
}

/** Runs the library's requests one after the other over a workbook and keeps count of them. */
export interface RequestExecutor {
  readonly batches: readonly BatchRecord[];
  executeAsync(
    customData: string,
    flags: number,
    message: RequestMessage,
  ): Promise<ResponseMessage>;
}

/** What surrounds a batch on a host with a grid. */
export interface BatchHooks {
  readonly beforeReading: () => Promise<void>;
  readonly afterBatch: () => void;
}

/** Makes an executor over a host. */
export function createRequestExecutor(host: Host, hooks: BatchHooks): RequestExecutor {
  const batches: BatchRecord[] = [];
  return {
    batches,
    async executeAsync(_customData, _flags, message) {
      const request = JSON.stringify(message.Body);
      const requestBytes = utf8Length(request);
      if (requestBytes > payloadLimit) return tooLarge('Request', requestBytes);
      const body = JSON.parse(request) as BatchBody;
      if (reads(body)) await hooks.beforeReading();
      const response = JSON.stringify(runBatch(body, host));
      const responseBytes = utf8Length(response);
      batches.push({ actions: body.Actions.length, requestBytes, responseBytes });
      hooks.afterBatch();
      if (responseBytes > payloadLimit) return tooLarge('Response', responseBytes);
      return {
        HttpStatusCode: 200,
        ErrorCode: null,
        ErrorMessage: null,
        Headers: {},
        Body: JSON.parse(response) as unknown,
      };
    },
  };
}

/** A batch that asks for values, or a pivot that counts them, sees results of formulas. */
const reads = ({ Actions, ObjectPaths }: BatchBody): boolean =>
  Actions.some((action) => action.ActionType === 2) ||
  Object.values(ObjectPaths).some(({ Name }) => Name === 'PivotTables');

function tooLarge(what: 'Request' | 'Response', bytes: number): ResponseMessage {
  return {
    HttpStatusCode: 400,
    ErrorCode: `${what}PayloadSizeLimitExceeded`,
    ErrorMessage: `The ${what.toLowerCase()} payload size has exceeded the limit: ${bytes} bytes, at most ${payloadLimit}. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".`,
    Headers: null,
    Body: null,
  };
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Half of a surrogate pair is two of the pair's four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
