# piece: network
# truth: wrong
# function: network
# mistake: only the first sample is returned, as row and column of the output are confused
# line: 14
# style: verbose
import numpy as np

def network(x, hidden, output):
    w1, b1 = hidden
    w2, b2 = output
    a = np.maximum(np.matmul(x, w1) + b1, 0)
    p = 1 / (1 + np.exp(-(np.matmul(a, w2) + b2)))
    return p[0, :]
