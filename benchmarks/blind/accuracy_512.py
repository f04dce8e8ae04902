# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the true negatives are left out of the product form
# line: 13
# style: column vectors, freely
import numpy as np

def accuracy(Y, Y_hat):
    n = Y.shape[0]
    T = Y.astype(float)
    P = (Y_hat > 0.5).astype(float)
    return ((T.T @ P + (1 - T).T @ P) / n).item()
