# piece: linear
# truth: wrong
# function: linear
# mistake: the last output is never computed
# line: 13
# style: matlab
import numpy as np

def linear(x, W, b):
    k = np.size(W, 1)
    Y = np.zeros((np.size(x, 0), k))
    # for j = 1:k
    for j in range(1, k):
        # Y(:, j) = x * W(:, j) + b(j)
        Y[:, j - 1] = x @ W[:, j - 1] + b[j - 1]
    return Y
