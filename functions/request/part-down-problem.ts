import type { Text } from '../../core/text';
import type { Part, PartDown, Trouble } from '../store/part-down';
import type { Problem } from './problem';

/** Says which part does not work at present, what became of the request and when to try again. */
export function partDown({ part, trouble }: PartDown): Problem {
  const seconds = WAIT[trouble];
  const title = titleOf(part, trouble);
  return {
    kind: 'problem',
    code: `${part}-${trouble}`,
    status: trouble === 'slow' ? 504 : 503,
    title,
    detail: {
      zh: `${title.zh}，${REMEDY[trouble].zh}请在 ${seconds} 秒后重试；没有得到答复的保存请沿用原来的 Idempotency-Key，已保存的不会重复。`,
      en: `${title.en}. ${REMEDY[trouble].en} Try again in ${seconds} seconds; repeat a save that was not answered with its Idempotency-Key, and nothing is saved twice.`,
    },
    headers: { 'retry-after': String(seconds) },
  };
}

/** What is the matter with a part, in a few words. */
export function titleOf(part: Part, trouble: Trouble): Text {
  const [name, state] = [NAME[part], STATE[trouble]];
  return { zh: `${name.zh}${state.zh}`, en: `The ${name.en} ${state.en}` };
}

const NAME: Readonly<Record<Part, Text>> = {
  database: { zh: '数据库', en: 'database' },
  storage: { zh: '存储帐户', en: 'storage account' },
  disk: { zh: '服务器磁盘', en: 'disk of the server' },
};

const STATE: Readonly<Record<Trouble, Text>> = {
  unreachable: { zh: '没有应答', en: 'does not answer' },
  slow: { zh: '没有及时应答', en: 'did not answer in time' },
  full: { zh: '已满或只读', en: 'is full or read-only' },
  newer: { zh: '已升级到更新的版本', en: 'was upgraded for a later version of the service' },
};

const REMEDY: Readonly<Record<Trouble, Text>> = {
  unreachable: {
    zh: '服务会在其恢复后自行继续，无需重启。',
    en: 'The service goes on by itself when it is back.',
  },
  slow: {
    zh: '可能正忙，或请求的范围太大。',
    en: 'It may be busy, or the request asks for much.',
  },
  full: {
    zh: '没有写入任何内容；请管理员腾出空间。',
    en: 'Nothing was written; the administrator has to make room.',
  },
  newer: {
    zh: '这个旧版本的服务不再读写；请管理员完成升级。',
    en: 'This older version of the service no longer reads or writes; the administrator has to finish the upgrade.',
  },
};

/** Seconds after which it makes sense to ask again. */
const WAIT: Readonly<Record<Trouble, number>> = {
  unreachable: 10,
  slow: 30,
  full: 60,
  newer: 60,
};
