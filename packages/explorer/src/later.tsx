// A piece of a moving part whose script is loaded when the reader comes near, or changes what it shows. Until then it stands as it was
// prerendered.
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { whenNear } from './ui/near.ts';

interface LaterProps<P extends object> {
  /** The piece, where pages are built: a browser has none at first. */
  readonly built: ComponentType<P> | undefined;
  readonly load: () => Promise<ComponentType<P>>;
  /** What the piece shows, as text: it was prerendered with the first. */
  readonly shows: string;
  readonly props: P;
}

/** Preact leaves what is inside alone: it was the same before. */
const PRERENDERED = { __html: '' };

export function Later<P extends object>({ built, load, shows, props }: LaterProps<P>) {
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(shows);
  const [Piece, setPiece] = useState(() => built);
  const isChanged = shows !== first.current;
  useEffect(() => {
    if (Piece) return undefined;
    const take = async (): Promise<void> => {
      const loaded = await load();
      setPiece(() => loaded);
    };
    if (!isChanged) return whenNear(place.current!, take);
    void take();
    return undefined;
  }, [isChanged]);
  return Piece ? (
    <div ref={place}>
      <Piece {...props} />
    </div>
  ) : (
    <div ref={place} dangerouslySetInnerHTML={PRERENDERED} />
  );
}
