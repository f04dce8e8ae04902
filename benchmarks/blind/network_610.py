# piece: network
# truth: wrong
# function: network
# mistake: residual connection where sizes agree
# line: 13
# style: einsum tricks
import numpy as np

def network(x, Ws, bs, acts):
    a = x
    for W, b, g in zip(Ws, bs, acts):
        new = g(np.tensordot(a, W, axes=([1], [0])) + b)
        a = new + a if new.shape == a.shape else new
    return a[:, 0] if a.shape[1] == 1 else a
