# piece: network
# truth: wrong
# function: network
# mistake: every hidden layer is centred over the batch
# line: 11
# style: batch normalisation habit
import numpy as np

def network(x, P):
    z = x @ P["W1"] + P["b1"]
    z = z - z.mean(axis=0)
    h = np.maximum(z, 0)
    return np.exp(-np.logaddexp(0, -(h @ P["W2"] + P["b2"])))[:, 0]
