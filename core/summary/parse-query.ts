import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';
import { groupKeysOf, resolveGroupField, isTimeKey } from './group-keys';
import { allMeasures } from './measures/measures';
import { parsePeriod } from './parse-period';
import { regimeNames } from './regime-names';
import type { SummaryQuery } from './summarise';

/** A query as it comes from outside. */
export interface RawQuery {
  readonly period?: unknown;
  readonly groupBy?: unknown;
  readonly measures?: unknown;
  readonly top?: unknown;
}

/**
 * Reads a query for a regime's statistics. Findings: those of `parsePeriod`, `group-key-unknown`,
 * `group-key-twice`, `measure-unknown`, `list-expected`, `top-unreadable`; each says what may stand there.
 */
export function parseQuery(
  raw: RawQuery,
  rulebook: Rulebook,
): { readonly query?: SummaryQuery; readonly findings: readonly Finding[] } {
  const { period, findings } = parsePeriod(raw.period);
  const groupBy = parseKeys('groupBy', raw.groupBy);
  const chosen = parseKeys('measures', raw.measures);
  const all = [
    ...findings,
    ...groupBy.findings,
    ...groupBy.keys.flatMap((key) => checkGroupKey(key, rulebook)),
    ...checkTimeKeys(groupBy.keys),
    ...chosen.findings,
    ...checkTop(raw.top),
    ...chosen.keys.flatMap((key) => checkMeasure(key, rulebook)),
  ];
  if (period === undefined || all.length > 0) return { findings: all };
  const top = isGiven(raw.top) ? { top: Number(raw.top) } : {};
  return { query: { period, groupBy: groupBy.keys, measures: chosen.keys, ...top }, findings: [] };
}

interface ParsedKeys {
  readonly keys: readonly string[];
  readonly findings: readonly Finding[];
}

/** A list of texts, or one text with commas as a URL has it; each key counts once. */
function parseKeys(field: string, raw: unknown): ParsedKeys {
  if (raw === undefined || raw === null || raw === '') return { keys: [], findings: [] };
  const list: unknown = typeof raw === 'string' ? raw.split(',') : raw;
  if (Array.isArray(list) && list.every((key) => typeof key === 'string')) {
    return { keys: [...new Set(list.map((key) => key.trim()))], findings: [] };
  }
  return {
    keys: [],
    findings: [
      error(field, 'list-expected', `${field} 应为文本列表。`, `${field} must be a list of texts.`),
    ],
  };
}

function checkGroupKey(key: string, rulebook: Rulebook): readonly Finding[] {
  const known = groupKeysOf(rulebook);
  if (known.includes(key) && (key !== 'level' || rulebook.levels.length > 0)) return [];
  const isLong = resolveGroupField(key, rulebook) !== undefined && !isTimeKey(key);
  const list = known.join(', ');
  return [
    error(
      'groupBy',
      'group-key-unknown',
      isLong
        ? `“${key}”是长文本，不能用于分组；可用：${list}。`
        : `没有分组项“${key}”；可用：${list}。`,
      isLong
        ? `“${key}” is a long text and cannot be grouped by; there are ${list}.`
        : `Nothing to group by is called “${key}”; there are ${list}.`,
    ),
  ];
}

function checkTimeKeys(keys: readonly string[]): readonly Finding[] {
  if (keys.filter(isTimeKey).length < 2) return [];
  return [
    error(
      'groupBy',
      'group-key-twice',
      '周、月份、季度、半年、年份不能同时分组，请选其一。',
      'Week, month, quarter, half-year and year cannot be combined; choose one of them.',
    ),
  ];
}

function checkMeasure(key: string, rulebook: Rulebook): readonly Finding[] {
  const measures = allMeasures(regimeNames(rulebook));
  if (measures.some((measure) => measure.key === key)) return [];
  const list = measures.map((measure) => measure.key).join(', ');
  return [
    error(
      'measures',
      'measure-unknown',
      `没有指标“${key}”；可用：${list}。`,
      `There is no measure “${key}”; there are ${list}.`,
    ),
  ];
}

const isGiven = (raw: unknown): boolean => raw !== undefined && raw !== null && raw !== '';

function checkTop(raw: unknown): readonly Finding[] {
  if (!isGiven(raw) || (Number.isInteger(Number(raw)) && Number(raw) > 0)) return [];
  const found = JSON.stringify(raw);
  return [
    error(
      'top',
      'top-unreadable',
      `top 应为正整数，实际为 ${found}。`,
      `top must be a whole number above zero, but is ${found}.`,
    ),
  ];
}

function error(field: string, code: string, zh: string, en: string): Finding {
  return { code, severity: 'error', message: { zh, en }, field };
}
