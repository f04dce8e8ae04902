# piece: linear
# truth: wrong
# function: neuron
# mistake: softmax over the batch
# line: 14
# style: verbose
import numpy as np

def neuron(x, w, b):
    # linear part
    z = x @ w + b
    # to probabilities
    e = np.exp(z)
    return e / e.sum()
