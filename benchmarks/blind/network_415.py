# piece: network
# truth: wrong
# function: network
# mistake: the outputs are normalised over the batch
# line: 12
# style: softmax habit
import numpy as np

def network(x, W1, b1, W2, b2):
    h = np.maximum(0, x @ W1 + b1)
    p = np.exp(-np.logaddexp(0, -(h @ W2 + b2)))[:, 0]
    return p/p.sum()
