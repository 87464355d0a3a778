// Parameters as people write them: "beta = 1.7, alpha = 0.5".

export type Params = Readonly<Record<string, number>>;

/** Names and values; what is neither is an error that says so in the words of the formula language. */
export function readParameters(text: string): Params {
  const parts = text.split(/[,，;；]/).map(part => part.trim());
  return Object.fromEntries(
    parts
      .filter(part => part !== '')
      .map(part => {
        const [, id, value] = /^([A-Za-z]\w*)\s*[=＝]\s*([-+−]?[\d.]+(?:e[-+]?\d+)?)$/i.exec(part) ?? [];
        if (id === undefined) throw new SyntaxError(`${part}: expected name = number`);
        return [id, Number(value!.replace('−', '-'))];
      }),
  );
}

export const writeParameters = (params: Params): string =>
  Object.entries(params)
    .map(([id, value]) => `${id} = ${value}`)
    .join(', ');
