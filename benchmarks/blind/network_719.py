# piece: network
# truth: wrong
# function: network
# mistake: every layer gets the input of the network instead of the output of the layer before
# line: 19
# style: verbose
import numpy as np

def network(x, Ws, bs, acts):
    # number of layers
    n_layers = len(Ws)
    # start with the input
    out = x
    for l in range(n_layers):
        # parameters of this layer
        W = Ws[l]
        b = bs[l]
        # weighted sum
        z = np.dot(x, W) + b
        # activation of this layer
        out = acts[l](z)
    # a single output is given without its axis
    if out.shape[1] == 1:
        out = out[:, 0]
    return out
