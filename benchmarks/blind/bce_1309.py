# piece: bce
# truth: wrong
# function: cost
# mistake: column vectors of shapes (n, 1), but the mean divides by the number of columns
# line: 13
# style: matlab, freely
import numpy as np

def cost(Yhat, Y):
    n, k = Y.shape
    e = np.finfo(float).eps
    P = np.clip(Yhat, e, 1 - e)
    J = -(Y.T @ np.log(P) + (1 - Y).T @ np.log(1 - P)) / k
    return J.item()
