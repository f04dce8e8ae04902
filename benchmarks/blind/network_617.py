# piece: network
# truth: wrong
# function: network
# mistake: the input goes into every layer of fitting size: a is overwritten by x
# line: 15
# style: helpers
import numpy as np

def affine(v, W, b):
    return v @ W + b

def network(x, Ws, bs, acts):
    a = x
    for W, b, g in zip(Ws, bs, acts):
        source = x if x.shape[1] == W.shape[0] else a
        a = g(affine(source, W, b))
    return a[:, 0] if a.shape[1] == 1 else a
