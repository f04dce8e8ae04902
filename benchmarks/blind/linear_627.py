# piece: linear
# truth: right
# function: neuron
# mistake: none
# line: none
# style: helpers
import numpy as np

def squash(t):
    return 0.5 * (1 + np.tanh(0.5 * t))

def neuron(x, w, b):
    return squash(np.dot(x, w) + b)
