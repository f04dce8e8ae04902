# piece: network
# truth: wrong
# function: network
# mistake: one activation function for all layers but the last, yet the last gets the hidden one too
# line: 10
# style: one-liner, freely
import numpy as np

def network(x, Ws, bs, hidden=lambda z: np.maximum(z, 0), output=lambda z: 1 / (1 + np.exp(-z))):
    return (go := lambda z, k: (z[:, 0] if z.shape[1] == 1 else z) if k == len(Ws) else go((hidden if k < len(Ws) else output)(z @ Ws[k] + bs[k]), k + 1))(x, 0)
