# piece: network
# truth: wrong
# function: network
# mistake: squeeze drops the batch axis too when there is only one row
# line: 12
# style: terse
import numpy as np

def network(x, Ws, bs, acts):
    for W, b, a in zip(Ws, bs, acts):
        x = a(x @ W + b)
    return np.squeeze(x)
