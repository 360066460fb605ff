import { lazy } from 'react';

/** Each pane is a file of its own, fetched when it is first opened. */
export const EntryPane = lazy(async () => ({
  default: (await import('../panes/entry/entry-pane')).EntryPane,
}));
export const HandlingPane = lazy(async () => ({
  default: (await import('../panes/handling/handling-pane')).HandlingPane,
}));
export const StatisticsPane = lazy(async () => ({
  default: (await import('../panes/statistics/statistics-pane')).StatisticsPane,
}));
export const ImportPane = lazy(async () => ({
  default: (await import('../panes/import/import-pane')).ImportPane,
}));
export const SettingsPane = lazy(async () => ({
  default: (await import('../panes/settings/settings-pane')).SettingsPane,
}));
