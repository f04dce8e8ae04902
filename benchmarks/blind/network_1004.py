# piece: network
# truth: wrong
# function: network
# mistake: the number of columns is read from the input, so one output is squeezed only for one feature
# line: 13
# style: loops
import numpy as np

def network(x, weights, biases, activations):
    acts = [x]
    for W, b, h in zip(weights, biases, activations):
        acts.append(h(acts[-1] @ W + b))
    n, k = acts[0].shape
    return acts[-1][:, 0] if k == 1 else acts[-1]
