// The picture of a function on a card.
import type { ComponentChildren } from 'preact';
import { GLYPH, type Glyph, glyphPlace, slopePlace } from './glyph.ts';

interface GlyphPictureProps {
  readonly glyph: Glyph;
  readonly onPointerMove?: (event: PointerEvent) => void;
  readonly children?: ComponentChildren;
}

export const GlyphPicture = ({ glyph, onPointerMove, children }: GlyphPictureProps) => (
  <svg
    viewBox={`0 0 ${GLYPH.width} ${GLYPH.height + GLYPH.strip}`}
    aria-hidden="true"
    {...(onPointerMove && { onPointerMove })}
  >
    <rect class="surface" width={GLYPH.width} height={GLYPH.height + GLYPH.strip} />
    {glyph.kind === 'bars' ? (
      <>
        <path class="bar-in" d={glyph.input} />
        <path class="bar-out" d={glyph.output} />
      </>
    ) : (
      <>
        <path class="zero" d={axesOf(glyph)} />
        <path class="curve c0" d={glyph.value} />
        {glyph.slope !== undefined && <path class="curve cs" d={glyph.slope} />}
      </>
    )}
    {children}
  </svg>
);

/** The lines x = 0 and y = 0 of the frame, and slope 0 of the strip. */
function axesOf(glyph: Extract<Glyph, { kind: 'curve' }>): string {
  const [x, y] = glyphPlace(glyph, [0, 0]);
  const [, flat] = slopePlace(glyph.x, [0, 0]);
  const slope = glyph.slope === undefined ? '' : `M2 ${flat.toFixed(1)}H98`;
  return `M2 ${y.toFixed(1)}H98M${x.toFixed(1)} 2V${GLYPH.height - 2}${slope}`;
}
