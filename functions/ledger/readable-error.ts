import type { Text } from '../../core/text';

/** A failure whose cause people can read and act upon; its message is the English text. */
export class ReadableError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** Why something failed, for people: of what nobody foresaw only the kind, the rest is in the log. */
export function causeOf(error: unknown): Text {
  if (error instanceof ReadableError) return error.text;
  const kind = error instanceof Error ? error.name : 'Error';
  return {
    zh: `服务出错（${kind}），详情见服务日志。`,
    en: `The service failed (${kind}); its log says more.`,
  };
}
