import { applicationRoleTitles, type ApplicationRole } from '../../core/application-role-titles';
import type { Language, Text } from '../../core/text';

/** One thing wrong with a request; `pointer` is a JSON pointer (RFC 6901) into it. */
export interface RequestError {
  readonly pointer: string;
  readonly code: string;
  readonly message: Text;
}

/** Why a request was not answered (RFC 9457); callers match on `code`. */
export interface Problem {
  readonly kind: 'problem';
  readonly code: string;
  readonly status: number;
  readonly title: Text;
  /** What was found, what was expected, and the way out. */
  readonly detail: Text;
  readonly errors?: readonly RequestError[];
  readonly headers?: Readonly<Record<string, string>>;
}

const text = (zh: string, en: string): Text => ({ zh, en });

const problem = (
  status: number,
  code: string,
  title: Text,
  detail: Text,
  more: Pick<Problem, 'errors' | 'headers'> = {},
): Problem => ({ kind: 'problem', code, status, title, detail, ...more });

export const invalidRequest = (errors: readonly RequestError[]): Problem =>
  problem(
    400,
    'invalid-request',
    text('请求无法读取', 'The request cannot be read'),
    text(
      `请求有 ${errors.length} 处不符合约定，见 errors；约定见 /api/openapi.json。`,
      `${errors.length} part(s) of the request are not as agreed, see errors; the agreement is /api/openapi.json.`,
    ),
    { errors },
  );

/** The request can be read, but what it names or holds does not allow an answer. */
export const unprocessable = (errors: readonly RequestError[]): Problem =>
  problem(
    422,
    'unprocessable',
    text('请求内容无法处理', 'The content of the request cannot be processed'),
    text(
      `请求中有 ${errors.length} 处内容无法处理，见 errors。`,
      `${errors.length} part(s) of the request cannot be processed, see errors.`,
    ),
    { errors },
  );

export const notSignedIn = (): Problem =>
  problem(
    401,
    'not-signed-in',
    text('尚未登录', 'Not signed in'),
    text(
      '本服务需要登录后使用；请登录后重试，或请管理员配置登录。',
      'This service needs a signed-in caller; sign in and try again, or ask the administrator to configure sign-in.',
    ),
    { headers: { 'www-authenticate': 'Bearer' } },
  );

/** Why a token is not believed; the reason is told, what the token says is not. */
export const tokenRefused = (reason: keyof typeof TOKEN_REASONS): Problem =>
  problem(
    401,
    `token-${reason}`,
    text('登录凭证无效', 'The sign-in is not valid'),
    TOKEN_REASONS[reason],
    { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } },
  );

const TOKEN_REASONS = {
  malformed: text(
    '登录凭证不是可读的访问令牌；请重新登录。',
    'The sign-in is not an access token that can be read; sign in again.',
  ),
  expired: text('登录已过期；请重新登录。', 'The sign-in has expired; sign in again.'),
  early: text(
    '登录凭证尚未生效；请核对本机时间后重新登录。',
    'The sign-in is not valid yet; check the time of this computer and sign in again.',
  ),
  foreign: text(
    '登录凭证是发给其他服务或其他单位的；请用本单位的账号登录投诉台账。',
    'The sign-in is for another service or another organisation; sign in to Complaint Ledger with an account of this one.',
  ),
  unsigned: text(
    '登录凭证的签名无法确认；请重新登录。',
    'The signature of the sign-in cannot be confirmed; sign in again.',
  ),
  purpose: text(
    '登录凭证不是用于调用本服务的访问令牌；请重新登录。',
    'The sign-in is not an access token for calling this service; sign in again.',
  ),
} as const;

/** The keys that tokens are signed with could not be fetched. */
export const signInUnreachable = (): Problem =>
  problem(
    503,
    'sign-in-unreachable',
    text('暂时无法核对登录', 'Sign-in cannot be checked at present'),
    text(
      '登录服务没有应答，无法核对登录凭证；请稍后重试，已录入的内容不受影响。',
      'The sign-in service does not answer, so the sign-in cannot be checked; try again soon. What was entered is not affected.',
    ),
    { headers: { 'retry-after': '30' } },
  );

export const notAllowed = (needed: readonly ApplicationRole[]): Problem =>
  problem(
    403,
    'not-allowed',
    text('没有权限', 'Not allowed'),
    text(
      `此操作需要以下角色之一：${titlesOf(needed, 'zh').join('、')}。`,
      `This needs one of these roles: ${titlesOf(needed, 'en').join(', ')}.`,
    ),
  );

const titlesOf = (needed: readonly ApplicationRole[], language: Language): readonly string[] =>
  needed.map((role) => applicationRoleTitles[role][language]);

/** More requests than one caller, or one address without a sign-in, may send in a minute. */
export const tooManyRequests = (seconds: number): Problem =>
  problem(
    429,
    'too-many-requests',
    text('请求过于频繁', 'Too many requests'),
    text(
      `请求过于频繁，请在 ${seconds} 秒后重试；已保存的内容不受影响，没有得到答复的保存可用原来的 Idempotency-Key 重试。`,
      `There were too many requests; try again in ${seconds} seconds. What was saved is not affected, and a save that was not answered can be repeated with its Idempotency-Key.`,
    ),
    { headers: { 'retry-after': String(seconds) } },
  );

/** `what` names the kind of thing, `id` the one asked for; `errors` point to it in a body. */
export const notFound = (what: Text, id: string, errors?: readonly RequestError[]): Problem =>
  problem(
    404,
    'not-found',
    text(`没有这个${what.zh}`, `No such ${what.en}`),
    text(`没有找到${what.zh}“${id}”。`, `There is no ${what.en} “${id}”.`),
    errors && { errors },
  );

export const methodNotAllowed = (method: string, allowed: readonly string[]): Problem =>
  problem(
    405,
    'method-not-allowed',
    text('不支持此方法', 'Method not allowed'),
    text(
      `此地址不接受 ${method}，可用：${allowed.join('、')}。`,
      `This address does not take ${method}; it takes ${allowed.join(', ')}.`,
    ),
    { headers: { allow: allowed.join(', ') } },
  );

export const notAcceptable = (offered: readonly string[]): Problem =>
  problem(
    406,
    'not-acceptable',
    text('没有所需的格式', 'No such format'),
    text(`可提供的格式：${offered.join('、')}。`, `On offer: ${offered.join(', ')}.`),
  );

export const keyReused = (key: string): Problem =>
  problem(
    422,
    'idempotency-key-reused',
    text('Idempotency-Key 已用于另一请求', 'The Idempotency-Key was used for another request'),
    text(
      `Idempotency-Key“${key}”已用于内容不同的请求；新的请求请换用新的键。`,
      `Idempotency-Key “${key}” came with a different request before; use a new key for a new request.`,
    ),
  );

/** Someone else changed the calendar after it was previewed. */
export const calendarChanged = (previewed: string, found: string): Problem =>
  problem(
    409,
    'calendar-changed',
    text('日历已被修改', 'The calendar has changed'),
    text(
      `预览所依据的日历是 ${previewed}，现为 ${found}；请重新预览后再提交。`,
      `The preview was made against the calendar ${previewed}, which is now ${found}; preview again, then submit.`,
    ),
  );

/** Someone else changed the rules after they were previewed. */
export const rulesChanged = (previewed: number, found: number): Problem =>
  problem(
    409,
    'rules-changed',
    text('参数或制度版本已被修改', 'The rules have changed'),
    text(
      `预览所依据的是第 ${previewed} 次修改后的参数与版本，现已修改 ${found} 次；请重新预览后再提交。`,
      `The preview was made against revision ${previewed} of the rules, which now stand at ${found}; preview again, then submit.`,
    ),
  );

export const unsupportedType = (found: string, expected: readonly string[]): Problem =>
  problem(
    415,
    'unsupported-type',
    text('内容类型不受支持', 'The content type is not supported'),
    text(
      `收到的内容类型为“${found}”，应为 ${expected.join(' 或 ')}。`,
      `The content type is “${found}”, expected ${expected.join(' or ')}.`,
    ),
  );

export const bodyTooLarge = (limit: number): Problem =>
  problem(
    413,
    'body-too-large',
    text('请求过大', 'The request is too large'),
    text(
      `请求体不得超过 ${megabytes(limit)} MB；请按月份或部门拆分文件，或分批提交记录。`,
      `A request body may have at most ${megabytes(limit)} MB; split the file by month or department, or send the records in batches.`,
    ),
  );

export const tooManyRecords = (found: number, limit: number, pointer: string): Problem =>
  problem(
    413,
    'too-many-records',
    text('记录过多', 'Too many records'),
    text(
      `共 ${found} 条记录，每次请求最多 ${limit} 条；请分批提交。`,
      `${found} records, and a request may carry at most ${limit}; send them in batches.`,
    ),
    {
      errors: [
        {
          pointer,
          code: 'too-many-records',
          message: text(`最多 ${limit} 条。`, `At most ${limit}.`),
        },
      ],
    },
  );

/** A file that unpacks to more than a workbook ever holds. */
export const fileTooLarge = (errors: readonly RequestError[]): Problem =>
  problem(
    413,
    'file-too-large',
    text('文件过大', 'The file is too large'),
    text(
      '文件（解压后）超出上限，已拒绝读取；请拆分后再导入。',
      'The file (unpacked) is over the limit and was not read; split it and import the parts.',
    ),
    { errors },
  );

/** The server has no program that makes PDF. */
export const pdfUnavailable = (): Problem =>
  problem(
    501,
    'pdf-unavailable',
    text('此服务不能生成 PDF', 'This service cannot make PDF'),
    text(
      '服务器上没有 LibreOffice：请安装（如 apt-get install libreoffice-calc fonts-noto-cjk），或用 SOFFICE_PATH 指明 soffice 的位置；也可取 .xlsx 后在 Excel 中另存为 PDF。',
      'The server has no LibreOffice: install it (such as apt-get install libreoffice-calc fonts-noto-cjk) or name soffice in SOFFICE_PATH; or take the .xlsx and save it as PDF in Excel.',
    ),
  );

/** `reference` finds the failure in the service's log. */
export const failed = (reference: string): Problem =>
  problem(
    500,
    'failed',
    text('服务出错', 'The service failed'),
    text(
      `请求未能完成，请稍后重试；如仍失败，请将编号 ${reference} 告知管理员。`,
      `The request was not completed; try again later, and if it fails again tell the administrator the reference ${reference}.`,
    ),
  );

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
