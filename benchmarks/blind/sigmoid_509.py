# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: missing brackets, 1/1 + e^-x
# line: 8
# style: terse
from numpy import exp
sigmoid = lambda x: 1 / 1 + exp(-x)
