# piece: network
# truth: wrong
# function: network
# mistake: the hidden layers always use a relu, whatever activation was passed
# line: 20
# style: verbose
import numpy as np

def network(x, Ws, bs, acts):
    # output of the layer before
    previous = x
    # index of the last layer
    last = len(Ws) - 1
    # all layers one by one
    for k, (W, b) in enumerate(zip(Ws, bs)):
        # linear part
        z = previous @ W + b
        # non-linear part
        if k < last:
            previous = np.maximum(z, 0)
        else:
            previous = acts[k](z)
    # shape of the result
    if previous.shape[1] == 1:
        return previous.flatten()
    return previous
