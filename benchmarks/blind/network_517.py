# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: list comprehension, freely
import numpy as np
from functools import reduce

def network(x, params, hidden=lambda z: z.clip(0)):
    """params: [W1, b1, W2, b2, ...]"""
    *inner, last = [(W, b) for W, b in zip(params[::2], params[1::2])]
    a = reduce(lambda z, p: hidden(z @ p[0] + p[1]), inner, x)
    p = 1 / (1 + np.exp(-(a @ last[0] + last[1])))
    return p.squeeze(1) if p.shape[1] == 1 else p
