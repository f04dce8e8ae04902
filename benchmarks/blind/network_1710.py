# piece: network
# truth: wrong
# function: network
# mistake: the loop stops two before the end and leaves out a hidden layer's ReLU
# line: 14
# style: textbook
import numpy as np

def network(x, W, b):
    L = len(W)
    h = x
    for l in range(L - 1):
        z = h @ W[l] + b[l]
        h = np.maximum(z, 0) if l < L - 2 else z
    z = h @ W[-1] + b[-1]
    return (1 / (1 + np.exp(-z)))[:, 0]
