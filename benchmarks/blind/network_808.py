# piece: network
# truth: wrong
# function: network
# mistake: squeeze without an axis also removes the axis of a single sample
# line: 11
# style: terse
import numpy as np

def network(x, Ws, bs, acts):
    for W, b, f in zip(Ws, bs, acts): x = f(x @ W + b)
    return np.squeeze(x)
