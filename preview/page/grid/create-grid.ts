import {
  createUniver,
  type FUniver,
  LocaleType,
  mergeLocales,
  type Univer,
} from '@univerjs/presets';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/presets/preset-sheets-conditional-formatting';
import formattingEn from '@univerjs/presets/preset-sheets-conditional-formatting/locales/en-US';
import formattingZh from '@univerjs/presets/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/presets/preset-sheets-core';
import coreEn from '@univerjs/presets/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/presets/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/presets/preset-sheets-data-validation';
import validationEn from '@univerjs/presets/preset-sheets-data-validation/locales/en-US';
import validationZh from '@univerjs/presets/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsDrawingPreset } from '@univerjs/presets/preset-sheets-drawing';
import drawingEn from '@univerjs/presets/preset-sheets-drawing/locales/en-US';
import drawingZh from '@univerjs/presets/preset-sheets-drawing/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/presets/preset-sheets-filter';
import filterEn from '@univerjs/presets/preset-sheets-filter/locales/en-US';
import filterZh from '@univerjs/presets/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsSortPreset } from '@univerjs/presets/preset-sheets-sort';
import sortEn from '@univerjs/presets/preset-sheets-sort/locales/en-US';
import sortZh from '@univerjs/presets/preset-sheets-sort/locales/zh-CN';
import '@univerjs/presets/lib/styles/preset-sheets-conditional-formatting.css';
import '@univerjs/presets/lib/styles/preset-sheets-core.css';
import '@univerjs/presets/lib/styles/preset-sheets-data-validation.css';
import '@univerjs/presets/lib/styles/preset-sheets-drawing.css';
import '@univerjs/presets/lib/styles/preset-sheets-filter.css';
import '@univerjs/presets/lib/styles/preset-sheets-sort.css';
import type { Language } from '../../../core/text';

/** The grid and its interface. */
export interface Grid {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
}

/** Draws an empty spreadsheet into an element. */
export function createGrid(container: HTMLElement, language: Language, dark: boolean): Grid {
  const { univer, univerAPI } = createUniver({
    locale: language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreZh,
        formattingZh,
        validationZh,
        drawingZh,
        filterZh,
        sortZh,
        missing('正在计算', '正在分析数组公式'),
      ),
      [LocaleType.EN_US]: mergeLocales(
        coreEn,
        formattingEn,
        validationEn,
        drawingEn,
        filterEn,
        sortEn,
        missing('Calculating', 'Analysing array formulas'),
      ),
    },
    darkMode: dark,
    presets: [
      UniverSheetsCorePreset({
        container,
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        footer: { menus: false },
        ribbonType: 'simple',
      }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsDrawingPreset(),
      UniverSheetsFilterPreset(),
      UniverSheetsSortPreset(),
    ],
  });
  return { univer, univerAPI };
}

/** Words the grid's own language packs lack. */
function missing(calculating: string, analyzing: string) {
  return {
    'sheets-formula': {
      progress: {
        analyzing,
        calculating,
        'array-analysis': analyzing,
        'array-calculation': calculating,
        done: '✓',
      },
    },
  };
}
