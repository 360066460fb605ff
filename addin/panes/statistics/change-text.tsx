import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import { formatChange } from '../../../core/summary/format-measure';
import { useStatisticsWording } from '../../texts/statistics-wording';

/** 环比 and 同比 of a figure, one under the other. */
export function ChangeText(props: {
  readonly previous: number | null;
  readonly lastYear: number | null;
}): ReactElement {
  const { statistics } = useStatisticsWording().texts;
  return (
    <>
      <Text block align="end" wrap={false} size={200}>
        {statistics.previous} {formatChange(props.previous)}
      </Text>
      <Text block align="end" wrap={false} size={200}>
        {statistics.lastYear} {formatChange(props.lastYear)}
      </Text>
    </>
  );
}
