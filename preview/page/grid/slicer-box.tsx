import { useEffect, useReducer, useRef, type ComponentType, type MouseEvent } from 'react';
import { pressSlicer, type SlicerPress } from '../../model/press-slicer';
import type { SlicerModel } from '../../model/pivot-model';
import { filterByItems, slicerItems } from '../../model/slicer-items';
import type { WorkbookModel } from '../../model/workbook-model';
import { texts } from '../shell/texts';

/** Under which name the grid knows the component. */
export const SLICER = 'complaint-slicer';

/** What the grid hands the component: which slicer it is. */
interface SlicerBoxProps {
  readonly data?: { readonly slicerId: string };
}

/**
 * A slicer to be pressed: a button an item, alone, with Ctrl as one of several, with Shift up to the
 * last one; a switch for choosing several without a key, and one that clears the filter.
 */
export function slicerBox(model: WorkbookModel): ComponentType<SlicerBoxProps> {
  return function SlicerBox({ data }) {
    const [severalAtOnce, switchSeveral] = useReducer((several: boolean) => !several, false);
    const last = useRef<string>(undefined);
    useModel(model);
    const slicer = model.slicers.find(({ id }) => id === data?.slicerId);
    if (!slicer) return null;
    const items = slicerItems(slicer, model);
    const caption = captionOf(slicer);
    const press = (name: string, event: MouseEvent): void => {
      const how = pressOf(event, severalAtOnce);
      filterByItems(slicer, pressSlicer(items, name, how, last.current), model);
      if (how !== 'span') last.current = name;
    };
    return (
      <div className="slicer" role="group" aria-label={caption}>
        <header>
          <strong>{caption}</strong>
          <button
            type="button"
            aria-pressed={severalAtOnce}
            title={sayHere('several')}
            onClick={switchSeveral}
          >
            ☑
          </button>
          <button
            type="button"
            title={sayHere('clearFilter')}
            disabled={items.every(({ isSelected }) => isSelected)}
            onClick={() => filterByItems(slicer, undefined, model)}
          >
            ✕
          </button>
        </header>
        <div className="slicer-items">
          {items.map(({ name, isSelected, hasData }) => (
            <button
              key={name}
              type="button"
              aria-pressed={isSelected}
              className={hasData ? '' : 'without-data'}
              onClick={(event) => press(name, event)}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
    );
  };
}

/** Shows the component anew when something that slicers show has changed. */
function useModel(model: WorkbookModel): void {
  const [, show] = useReducer((count: number) => count + 1, 0);
  useEffect(
    () =>
      model.onChange(({ kind }) => {
        if (kind === 'pivots' || kind === 'slicers') show();
      }),
    [model],
  );
}

function captionOf({ kept, field }: SlicerModel): string {
  const caption = kept['Caption'];
  return typeof caption === 'string' ? caption : field;
}

function pressOf(event: MouseEvent, severalAtOnce: boolean): SlicerPress {
  if (event.shiftKey) return 'span';
  return severalAtOnce || event.ctrlKey || event.metaKey ? 'toggle' : 'alone';
}

const sayHere = (word: 'several' | 'clearFilter'): string =>
  texts[word][document.documentElement.lang.startsWith('en') ? 'en' : 'zh'];
