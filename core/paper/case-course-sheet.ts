import { minuteText } from '../date/minute-text';
import type { PrintedCase } from '../handling/printed-value';
import { formatEventTime } from '../record/format-event-time';
import type { Text } from '../text';
import { tableSheet } from '../workbook/table-sheet';
import type { SheetPlan } from '../workbook/workbook-plan';
import { courseSteps } from './course-steps';

/** Lays out how a case was handled: every event, pause, extension and correction, oldest first. */
export function caseCourseSheet(printed: PrintedCase): SheetPlan {
  const { language, zone } = printed;
  const rows = courseSteps(printed).map(({ time, what, who = '', remark = '', clause = '' }) => [
    formatEventTime(time, zone),
    what,
    who,
    remark,
    clause,
  ]);
  const sheet = { title: sheetName, remark: asOf(printed), headers, widths, rows };
  return tableSheet(
    { key: 'course', tableName: 'CaseCourse', ...sheet, frozenColumns: 1 },
    language,
  );
}

function asOf({ assessment, zone }: PrintedCase): Text {
  const time = minuteText(zone.toWall(assessment.asOf));
  return { zh: `截至 ${time}`, en: `As of ${time}` };
}

const sheetName: Text = { zh: '办理经过', en: 'Course of handling' };
const widths = [20, 44, 30, 44, 18];
const headers: readonly Text[] = [
  { zh: '时间', en: 'When' },
  { zh: '环节', en: 'What' },
  { zh: '责任人', en: 'Who' },
  { zh: '说明', en: 'Remark' },
  { zh: '条款', en: 'Clause' },
];
