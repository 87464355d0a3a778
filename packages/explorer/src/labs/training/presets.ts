// Things to try in the training lab: the part of the address behind "?" of each.

export const presets = {
  dead: 'huge=50',
  gelu: 'f=relu,gelu&layers=1&width=32&seed=2&huge=50',
  centred: 'centred=1&huge=50',
  collapse: 'data=circles&f=identity,relu&layers=3&centred=1',
  stall: 'data=circles&f=sigmoid,tanh&layers=3&centred=1',
  digits: 'data=digits&f=relu,gelu&layers=1&width=32&opt=adam&rate=0.003&steps=300',
} as const;
