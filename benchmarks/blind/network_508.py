# piece: network
# truth: wrong
# function: network
# mistake: the lists of the caller are emptied by pop
# line: 12
# style: in-place
import numpy as np

def network(x, weights, biases, activations):
    z = x
    acts = list(activations)
    matrices = weights
    bias = list(biases)
    while matrices:
        z = acts.pop(0)(z @ matrices.pop(0) + bias.pop(0))
    return z.reshape(len(x)) if z.shape[1] == 1 else z
