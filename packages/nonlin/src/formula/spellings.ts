// How people type mathematics: what a formula in plain text may have besides the language's own signs and names. Characters are told
// apart one by one, so that a caret still stands under the place.

/** Signs that stand for the language's own. */
export const signs: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∗': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '**': '^',
  '≤': '<=',
  '≥': '>=',
};

/** Letters and names that stand for the language's own. */
export const words: Readonly<Record<string, string>> = {
  π: 'pi',
  '∞': 'inf',
  σ: 'sigmoid',
  Φ: 'normcdf',
  ln: 'log',
  fabs: 'abs',
  maximum: 'max',
  minimum: 'min',
  power: 'pow',
  atan: 'arctan',
  sgn: 'sign',
};

/** Modules that code brings along: np.exp, Math.log, torch.tanh, F.relu. */
export const MODULES = '(?:(?:np|numpy|jnp|math|Math|torch|tf|jax|nn|F|functional)\\.)*';

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "⁻¹²" as "-12". */
export const exponentOf = (superscript: string): string =>
  [...superscript].map(c => (c === '⁻' ? '-' : String(digits.indexOf(c)))).join('');
export const SUPERSCRIPT = `⁻?[${digits}]+`;

/** Signs, letters and digits of full width, as Chinese keyboards give them, as the ASCII ones; each is one character. */
export const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, c =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
