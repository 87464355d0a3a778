// A formula that is typed while you look, set as mathematics. The program that sets it is as large as a page, so it is fetched when the
// first formula is near the screen; until then the LaTeX source stands there.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { whenNear } from './near.ts';

type Katex = typeof import('katex').default;

let fetched: Promise<Katex> | undefined;
const typesetter = (): Promise<Katex> => {
  fetched ??= import('katex').then(module => module.default);
  return fetched;
};

export function Typeset({ tex }: { readonly tex: string }) {
  const source = useRef<HTMLParagraphElement>(null);
  const [katex, setKatex] = useState<{ readonly set: Katex }>();
  useEffect(() => {
    let isShown = true;
    const stop = whenNear(source.current!, async () => {
      const set = await typesetter();
      if (isShown) setKatex({ set });
    });
    return () => {
      isShown = false;
      stop();
    };
  }, []);
  const html = useMemo(
    () => katex?.set.renderToString(tex, { displayMode: true, throwOnError: false, strict: 'ignore' }),
    [katex, tex],
  );
  if (html !== undefined) return <div dangerouslySetInnerHTML={{ __html: html }} />;
  return (
    <p ref={source}>
      <code>{tex}</code>
    </p>
  );
}
