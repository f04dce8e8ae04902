# piece: network
# truth: wrong
# function: feedforward
# mistake: samples as columns: the output is squeezed when there is one sample, not when there is one unit
# line: 13
# style: translated from MATLAB
import numpy as np

def feedforward(W, b, h, X):
    A = X
    for l in range(len(W)):
        A = h[l](W[l] @ A + b[l])
    if A.shape[1] == 1:
        A = A.ravel()
    return A
