import { Link } from '@fluentui/react-link';
import type { ReactElement, ReactNode } from 'react';
import { useStatisticsWording } from '../../texts/statistics-wording';
import type { Figure } from './use-drill-down';

/** A figure that shows its records in the register when clicked; plain when it counts nothing. */
export function FigureButton(props: {
  readonly figure: Figure;
  readonly count: number | null;
  readonly children: ReactNode;
  readonly onShow: (figure: Figure) => void;
}): ReactElement {
  const { figure, count, children, onShow } = props;
  const { statistics } = useStatisticsWording().texts;
  if (count === null || count === 0) return <>{children}</>;
  return (
    <Link
      as="button"
      style={{ textAlign: 'inherit' }}
      title={statistics.showRecords(figure.name, count)}
      onClick={() => onShow(figure)}
    >
      {children}
    </Link>
  );
}
