// The table of languages. Command line, pages and tests loop over it; a further language is a further line.
import { cLanguage } from './c.ts';
import { juliaLanguage } from './julia.ts';
import type { Language } from './language.ts';
import { latexLanguage } from './latex.ts';
import { jaxLanguage } from './python/jax.ts';
import { kerasLanguage } from './python/keras.ts';
import { mlxLanguage } from './python/mlx.ts';
import { numpyLanguage } from './python/numpy.ts';
import { pytorchLanguage } from './python/pytorch.ts';
import { glslLanguage, wgslLanguage } from './shader/shaderLanguages.ts';
import { sqlLanguages } from './sql/sql.ts';
import { typescriptLanguage } from './typescript.ts';
import { typstLanguage } from './typst.ts';

export const languages: readonly Language[] = [
  typescriptLanguage,
  numpyLanguage,
  pytorchLanguage,
  jaxLanguage,
  kerasLanguage,
  mlxLanguage,
  juliaLanguage,
  cLanguage,
  wgslLanguage,
  glslLanguage,
  ...sqlLanguages,
  latexLanguage,
  typstLanguage,
];

/** The language of this name; undefined if there is none. */
export const languageNamed = (name: string): Language | undefined =>
  languages.find(language => language.name === name.toLowerCase());
