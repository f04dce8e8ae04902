# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def bce(Y, P):
    """Y, P: (n, 1) columns; gives the mean and the column of losses."""
    e = np.finfo(P.dtype).eps
    P = np.clip(P, e, 1 - e)
    L = -np.log(P) * (Y == 1) - np.log(1 - P) * (Y == 0)
    J = np.einsum("ij->", L) / L.shape[0]
    return J, L
