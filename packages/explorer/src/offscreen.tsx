// Holds a part of a long page back while it is off the screen: what is dragged elsewhere would draw it again for every frame.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { watch } from './ui/near.ts';

/** Milliseconds without a change after which a part off the screen is drawn as well. */
const REST = 200;

export function Offscreen({ children }: { readonly children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  const [, redraw] = useState({});
  // Preact passes over what it has drawn before.
  const drawn = useRef(children);
  if (isSeen) drawn.current = children;
  useEffect(() => watch(place.current!, setSeen), []);
  useEffect(() => {
    if (drawn.current === children) return undefined;
    const rest = setTimeout(() => {
      drawn.current = children;
      redraw({});
    }, REST);
    return () => clearTimeout(rest);
  }, [children, isSeen]);
  return <div ref={place}>{drawn.current}</div>;
}
