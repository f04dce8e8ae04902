# piece: network
# truth: wrong
# function: network
# mistake: the bias of the output is added after the sigmoid
# line: 13
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    first = x @ w1 + b1
    first = first * (first > 0)
    second = first @ w2
    result = 1 / (1 + np.exp(-second)) + b2
    return result.reshape(len(x))
