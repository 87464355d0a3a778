// Says whether an element is on the screen, or near it.

/** Says so now, and whenever it changes; the result gives up watching. */
export function watch(element: Element, say: (isThere: boolean) => void, margin = '0px'): () => void {
  const observer = new IntersectionObserver(entries => say(entries.at(-1)!.isIntersecting), {
    rootMargin: margin,
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** Half a screen away: what is loaded then is there before it is seen. */
const NEAR = '50% 0px';

/** Acts once, when the element is near; the result gives up waiting. */
export function whenNear(element: Element, act: () => void): () => void {
  const stop = watch(
    element,
    isNear => {
      if (!isNear) return;
      stop();
      act();
    },
    NEAR,
  );
  return stop;
}
