import type * as z from 'zod';
import type { Text } from '../text';

type Issue = z.core.$ZodIssue;

/** What does not fit a schema: where, what was found and what was expected. */
export interface ShapeFault {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: Text;
}

/**
 * Tells an issue of a schema in words; a union is told by the choice that was meant, an unknown key
 * by its own place. Parse with `reportInput`, so that what was found can be said.
 */
export function shapeFaults(
  issue: Issue,
  within: readonly PropertyKey[] = [],
): readonly ShapeFault[] {
  const path = [...within, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'unknown-key',
      message: { zh: `没有名为“${key}”的项。`, en: `There is nothing called “${key}” here.` },
    }));
  }
  const fitting = issue.code === 'invalid_union' ? issue.errors.find(isInside) : undefined;
  if (fitting) return fitting.flatMap((inner) => shapeFaults(inner, path));
  return [{ path, ...describe(issue) }];
}

/** Whether a choice of a union fits as a whole and is wrong only further in. */
function isInside(issues: readonly Issue[]): boolean {
  return !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
}

interface Described {
  readonly code: string;
  readonly message: Text;
}

function describe(issue: Issue): Described {
  const found = show(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? tell('missing', '缺少此项', 'is missing', expectedType(issue.expected))
        : tell('wrong-type', `内容为 ${found}`, `is ${found}`, expectedType(issue.expected));
    case 'invalid_value': {
      const choices = same(issue.values.map(String).join(' | '));
      return issue.input === undefined
        ? tell('missing', '缺少此项', 'is missing', choices)
        : tell('not-a-choice', `内容为 ${found}`, `is ${found}`, choices);
    }
    case 'too_small':
      return tell('too-small', `内容为 ${found}`, `is ${found}`, bound(issue, '≥', issue.minimum));
    case 'too_big':
      return tell('too-big', `内容为 ${found}`, `is ${found}`, bound(issue, '≤', issue.maximum));
    case 'invalid_union':
      return tell('wrong-type', `内容为 ${found}`, `is ${found}`, expectedTypes(issue.errors));
    case 'custom':
      return isDescribed(issue.params)
        ? issue.params
        : tell('malformed', `内容为 ${found}`, `is ${found}`, same(issue.message));
    default:
      return tell('malformed', `内容为 ${found}`, `is ${found}`, same(issue.message));
  }
}

const types: Readonly<Record<string, Text>> = {
  string: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是否值', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
};

function tell(code: string, zh: string, en: string, expected: Text): Described {
  return {
    code,
    message: { zh: `${zh}，应为：${expected.zh}。`, en: `It ${en}, expected: ${expected.en}.` },
  };
}

function expectedType(type: string): Text {
  return types[type] ?? same(type);
}

function expectedTypes(choices: readonly (readonly Issue[])[]): Text {
  const types = choices.flatMap(([issue]) =>
    issue?.code === 'invalid_type' ? expectedType(issue.expected) : [],
  );
  return {
    zh: types.map(({ zh }) => zh).join('或'),
    en: types.map(({ en }) => en).join(' or '),
  };
}

/** How many characters or entries there may be, or how much. */
function bound({ origin }: { readonly origin: string }, sign: string, limit: unknown): Text {
  if (origin === 'string') {
    return { zh: `字数 ${sign} ${String(limit)}`, en: `length ${sign} ${String(limit)}` };
  }
  if (origin === 'array') {
    return { zh: `项数 ${sign} ${String(limit)}`, en: `entries ${sign} ${String(limit)}` };
  }
  return same(`${sign} ${String(limit)}`);
}

function same(text: string): Text {
  return { zh: text, en: text };
}

/** A value in short, so that a message never repeats a whole body. */
function show(value: unknown): string {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isDescribed(params: unknown): params is Described {
  return typeof params === 'object' && params !== null && 'code' in params && 'message' in params;
}
