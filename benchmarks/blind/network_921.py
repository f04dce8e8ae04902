# piece: network
# truth: wrong
# function: network
# mistake: samples are columns, but the bias is flat and is added along the samples
# line: 13
# style: MATLAB
import numpy as np

def network(X, W, b, acts):
    """X is d x n, W{l} is k x d, b{l} has k entries."""
    A = X
    for l in range(len(W)):
        Z = np.dot(W[l], A) + b[l]
        A = acts[l](Z)
    if A.shape[0] == 1:
        A = A[0]
    return A
