# piece: network
# truth: right
# function: forward
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def forward(X, W, b, g):
    # samples are the columns, b{l} are column vectors
    L = len(W)
    A = X
    for l in range(L):
        Z = W[l] @ A + b[l] @ np.ones((1, A.shape[1]))
        A = g[l](Z)
    if A.shape[0] == 1:
        A = A[0, :]
    return A
