# piece: linear
# truth: wrong
# function: neuron
# mistake: tanh in place of the logistic function
# line: 8
# style: terse
import numpy as np
def neuron(x, w, b): return np.tanh(x @ w + b)
