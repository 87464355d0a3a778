// NNlib.jl has no Julia to run on here: its names, defaults and rules for slopes were read in its sources.
export const READ = {
  version: 'NNlib.jl 0.9.36',
  text: `There is no Julia to call it: names, defaults and rules for slopes were read in src/activations.jl and src/softmax.jl of version 0.9.36
(10 June 2026). All names of its list ACTIVATIONS, their aliases, \`glu\`, \`softmax\`, \`logsoftmax\` and \`logsumexp\` have an entry. \`sigmoid_fast\` and
\`tanh_fast\` are the same functions with a few more ulp; \`gelu_sigmoid\` is \`gelu_tanh\` written with a sigmoid. \`hardswish\` has the slopes −½ and 1½ at −3
and 3; \`rrelu\` always draws.`,
};
