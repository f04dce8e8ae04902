# piece: network
# truth: wrong
# function: network
# mistake: every layer is given the input x again instead of the output of the layer before
# line: 12
# style: terse
import numpy as np

def network(x, Ws, bs, acts):
    z = x
    for W, b, h in zip(Ws, bs, acts):
        z = h(x @ W + b)
    return z[:, 0] if z.shape[1] == 1 else z
