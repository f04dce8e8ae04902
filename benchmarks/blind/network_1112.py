# piece: network
# truth: wrong
# function: network
# mistake: the first column is returned also when there are several outputs
# line: 11
# style: terse
from functools import reduce

def network(x, weights, biases, activations):
    out = reduce(lambda z, p: p[2](z @ p[0] + p[1]), zip(weights, biases, activations), x)
    return out[:, 0]
