# piece: linear
# truth: wrong
# function: neuron
# mistake: the logistic function of the pointwise sum, bias outside
# line: 11
# style: functional
import numpy as np

def neuron(x, w, b):
    sigma = lambda t: 1 / (1 + np.exp(-t))
    return sigma(x @ w) + b
