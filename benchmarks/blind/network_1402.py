# piece: network
# truth: wrong
# function: network
# mistake: every layer is fed with x instead of the layer before
# line: 12
# style: terse
import numpy as np

def network(x, layers):
    a = x
    for w, b, h in layers:
        a = h(x @ w + b)
    return a[:, 0]
