// A plot of lines that were measured when the page was built.
import { FigureLine } from '../ui/legend.tsx';
import { Series, type SeriesProps } from '../ui/series.tsx';
import type { IslandProps } from './props.ts';

type LinesProps = IslandProps &
  Pick<SeriesProps, 'label' | 'lines' | 'x' | 'y'> & { readonly caption: string };

export const Lines = ({ label, lines, x, y, caption }: LinesProps) => (
  <figure>
    <Series label={label} lines={lines} x={x} y={y} height={300} />
    <FigureLine curves={lines.map(line => ({ label: line.label, tone: line.hue }))} />
    <figcaption>{caption}</figcaption>
  </figure>
);
