# piece: linear
# truth: wrong
# function: neuron
# mistake: e^z and not e^-z
# line: 11
# style: vectorised
import numpy as np

def neuron(x, w, b):
    z = x @ w + b
    return 1.0 / (1.0 + np.exp(z))
