// How people type mathematics: the signs and names that a typed formula may use besides those of the language. Each spelling is replaced
// token by token, so that a caret still points to the right place.

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

/** Module prefixes that people copy from code: np.exp, Math.log, torch.tanh, F.relu. */
export const MODULES = '(?:(?:np|numpy|jnp|math|Math|torch|tf|jax|nn|F|K|functional)\\.)*';

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "⁻¹²" as "-12". */
export const superscriptOf = (superscript: string): string =>
  [...superscript].map(c => (c === '⁻' ? '-' : String(digits.indexOf(c)))).join('');
export const SUPERSCRIPT = `⁻?[${digits}]+`;

/** Replaces full-width signs, letters and digits, which Chinese keyboards produce, by the ASCII ones, character by character. */
export const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, c =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
