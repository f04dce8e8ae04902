# piece: linear
# truth: wrong
# function: dense
# mistake: the result comes out transposed
# line: 10
# style: terse
import numpy as np

def dense(W, b, X):
    return W.T @ X.T + b[:, None]
