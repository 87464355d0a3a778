// Where the claims of the lecture come from: works that definitions of functions cite, and others.
import { find, historyOf, type Reference } from 'nonlin/catalog';
import type { PathStep } from '../text/path.ts';

/** A work that a function's definition cites, by its year. Errors: a RangeError if there is none. */
function citedBy(name: string, year: number): Reference {
  const found = find(name)!.definition.references.find(r => r.year === year);
  if (!found) throw new RangeError(`${name} cites no work of ${year}`);
  return found;
}

/** The paper or the code of a model that uses a function. */
const usedBy = (name: string, model: string): Reference =>
  historyOf(find(name)!).usedIn.find(use => use.model === model)!.source;

const leshno: Reference = {
  authors: 'M. Leshno, V. Y. Lin, A. Pinkus, S. Schocken',
  year: 1993,
  title:
    'Multilayer feedforward networks with a nonpolynomial activation function can approximate any function',
  venue: 'Neural Networks 6 (6), 861–867',
  url: 'https://doi.org/10.1016/S0893-6080(05)80131-5',
};
const glorot: Reference = {
  authors: 'X. Glorot, Y. Bengio',
  year: 2010,
  title: 'Understanding the difficulty of training deep feedforward neural networks',
  venue: 'AISTATS 2010, 249–256',
  url: 'https://proceedings.mlr.press/v9/glorot10a.html',
};
const dying: Reference = {
  authors: 'L. Lu, Y. Shin, Y. Su, G. E. Karniadakis',
  year: 2020,
  title: 'Dying ReLU and initialization: theory and numerical examples',
  venue: 'Communications in Computational Physics 28 (5), 1671–1706',
  url: 'https://arxiv.org/abs/1903.06733',
};
const transfer: Reference = {
  authors: 'S. Narang et al.',
  year: 2021,
  title: 'Do transformer modifications transfer across implementations and applications?',
  venue: 'EMNLP 2021, 5758–5773',
  url: 'https://aclanthology.org/2021.emnlp-main.465',
};
const distillation: Reference = {
  authors: 'G. Hinton, O. Vinyals, J. Dean',
  year: 2015,
  title: 'Distilling the knowledge in a neural network',
  venue: 'arXiv:1503.02531',
  url: 'https://arxiv.org/abs/1503.02531',
};

/** The sources of each step. */
export const pathSources: Readonly<Record<PathStep['id'], readonly Reference[]>> = {
  linear: [leshno],
  saturation: [citedBy('sigmoid', 1986), citedBy('tanh', 1998), glorot],
  initialisation: [citedBy('tanh', 1998), glorot, citedBy('prelu', 2015)],
  relu: [citedBy('relu', 2010), citedBy('softplus', 2011), dying],
  smooth: [citedBy('gelu', 2016), usedBy('gelu', 'BERT'), citedBy('mish', 2019), transfer],
  gates: [citedBy('glu', 2016), citedBy('swiglu', 2020)],
  softmax: [citedBy('softmax', 1990), distillation],
  floats: [citedBy('logSoftmax', 2021)],
};
