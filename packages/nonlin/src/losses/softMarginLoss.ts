import { checkOptions } from '../arrays/index.ts';
import { softMarginLoss as code } from '../generated/code/softMarginLoss.ts';
import { type ElementLoss, type ElementOptions, elementLoss, readElements } from './elementwise.ts';

export const softMarginLoss: ElementLoss<ElementOptions> = /* @__PURE__ */ elementLoss({
  code,
  read: (scores, targets, options: ElementOptions) => {
    checkOptions(options, ['weight', 'reduction'], 'softMarginLoss');
    return { elements: readElements(scores, 'scores', targets, options), params: [] };
  },
  defaults: [],
});
