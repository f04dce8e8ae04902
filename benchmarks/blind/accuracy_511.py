# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: column vectors, freely
import numpy as np

def accuracy(Y, Y_hat):
    n = Y.shape[0]
    T = Y.astype(float)
    P = (Y_hat > 0.5).astype(float)
    return ((T.T @ P + (1 - T).T @ (1 - P)) / n).item()
