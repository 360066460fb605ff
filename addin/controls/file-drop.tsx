import { Button } from '@fluentui/react-button';
import { makeStyles, mergeClasses } from '@griffel/react';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';

const useStyles = makeStyles({
  zone: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '16px 12px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    textAlign: 'center',
  },
  over: {
    borderTopColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
  },
});

/** A place to drop a file on, with a button to pick one instead. */
export function FileDrop(props: {
  readonly hint: string;
  readonly pick: string;
  /** Endings of the files offered, as an input's `accept`. */
  readonly accept: string;
  /** What is being done with the file taken last; undefined: nothing. */
  readonly busy: string | undefined;
  readonly onTake: (file: File) => void;
}): ReactElement {
  const { hint, pick, accept, busy, onTake } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  const take = (file: File | undefined) => {
    if (file) onTake(file);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files[0]);
      }}
    >
      {busy === undefined ? (
        <>
          <Text>{hint}</Text>
          <Button onClick={() => input.current?.click()}>{pick}</Button>
        </>
      ) : (
        <Spinner label={busy} />
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={pick}
        accept={accept}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
