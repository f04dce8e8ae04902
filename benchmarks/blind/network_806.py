# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: terse
import numpy as np

def network(x, Ws, bs, acts):
    for W, b, f in zip(Ws, bs, acts): x = f(b + np.dot(x, W))
    return x.reshape(len(x), *[k for k in x.shape[1:] if k > 1])
