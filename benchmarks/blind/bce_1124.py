# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: matlab
import numpy as np

def bce(P, Y):
    # both columns
    e = np.finfo(P.dtype).eps
    P = np.clip(P, e, 1 - e)
    J = Y.T @ np.log(P) + (1 - Y).T @ np.log(1 - P)
    return -J.item() / P.shape[0]
