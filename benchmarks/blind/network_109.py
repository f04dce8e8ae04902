# piece: network
# truth: wrong
# function: network
# mistake: two defects: the loop starts at the second layer when the first is square, and several outputs are added up
# line: none
# style: two defects, MATLAB translation
import numpy as np

def network(X, layers):
    A = np.array(X)
    start = 0
    if layers[0][0].shape[0] == layers[0][0].shape[1]:
        start = 1
    for l in range(start, len(layers)):
        W, b, f = layers[l]
        A = f(A @ W + b)
    return A[..., 0] if A.shape[-1] == 1 else A.sum(-1)
