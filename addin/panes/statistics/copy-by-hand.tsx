import { Link } from '@fluentui/react-link';
import { Textarea } from '@fluentui/react-textarea';
import type { ReactElement } from 'react';
import { useStatisticsWording } from '../../texts/statistics-wording';

/** What could not be put on the clipboard. */
export type ByHand =
  | { readonly kind: 'values'; readonly text: string }
  | { readonly kind: 'picture'; readonly address: string; readonly name: string };

/** Shows it so that a person can copy it: the text all selected, the picture with a download. */
export function CopyByHand(props: ByHand): ReactElement {
  const { figures } = useStatisticsWording().texts.statistics;
  if (props.kind === 'values') {
    return (
      <Textarea
        readOnly
        aria-label={figures.values}
        value={props.text}
        rows={4}
        style={{ width: '100%' }}
        textarea={{
          ref: (area) => {
            area?.focus();
            area?.select();
          },
        }}
      />
    );
  }
  return (
    <>
      <img src={props.address} alt={props.name} style={{ width: '100%' }} />
      <Link href={props.address} download={props.name}>
        {figures.download}
      </Link>
    </>
  );
}
