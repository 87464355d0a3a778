// The width that a drawing has on the page, so that its letters keep their size on every screen.
import type { Ref, RefCallback, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Where a page is built nobody knows the screen: drawings are made for this width. */
const BUILT = 728;

/** Narrower a drawing has no room beside its names; printers ask for such widths on the way. */
const SMALLEST = 160;

/**
 * A reference for an SVG and its width in CSS pixels. Its height should be stated in the style: then nothing on the page moves when
 * the drawing is made again for another width.
 */
export function useWidth(built = BUILT): readonly [RefObject<SVGSVGElement | null>, number] {
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(built);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.round(entry!.contentRect.width);
      if (now >= SMALLEST) setWidth(now);
    });
    observer.observe(svg.current!);
    return () => observer.disconnect();
  }, []);
  return [svg, width];
}

/** A reference that a drawing has of its own, and one that was asked for besides: for an export of what is shown. */
export const both =
  (own: RefObject<SVGSVGElement | null>, asked: Ref<SVGSVGElement> | undefined): RefCallback<SVGSVGElement> =>
  element => {
    own.current = element;
    if (typeof asked === 'function') asked(element);
    else if (asked) asked.current = element;
  };
