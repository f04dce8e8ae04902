# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: e^x / (1 + e^x) is nan for large x
# line: 13
# style: verbose
import numpy as np

def sigmoid(x):
    # exponential of the input
    e = np.exp(x)
    # share of it in the sum
    s = e / (1 + e)
    return s
