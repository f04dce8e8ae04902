# piece: network
# truth: wrong
# function: network
# mistake: the first bias is added after the relu
# line: 10
# style: vectorised
import numpy as np

def network(x, W1, b1, W2, b2):
    hidden = np.maximum(0, x @ W1) + b1
    score = hidden @ W2 + b2
    return np.exp(-np.logaddexp(0, -score)).reshape(-1)
