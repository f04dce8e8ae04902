# piece: network
# truth: wrong
# function: network
# mistake: with samples in columns the bias has to stand as a column, here it is added along the samples
# line: 13
# style: matlab
import numpy as np

def network(X, W, b, h):
    # X (d, n), W{l} (d_out, d_in), b{l} (d_out,): samples are columns
    A = X
    for l in range(len(W)):
        Z = W[l] @ A + b[l]
        A = h[l](Z)
    if A.shape[0] == 1:
        A = A[0]
    return A
