# piece: linear
# truth: wrong
# function: neuron
# mistake: the decision, 0 or 1, and not the probability
# line: 14
# style: helpers, freely
import numpy as np

def sigmoid(t):
    return 1 / (1 + np.exp(-t))

def neuron(w, b, x):
    p = sigmoid(np.dot(x, w) + b)
    return np.where(p > 0.5, 1.0, 0.0)
