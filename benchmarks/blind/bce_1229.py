# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: terse NumPy, column vectors
import numpy as np

def bce(Y, P):
    # Y and P are (n, 1)
    n = Y.shape[0]
    P = np.clip(P.astype(np.float64), 1e-12, 1 - 1e-12)
    return (-(Y.T @ np.log(P) + (1 - Y).T @ np.log(1 - P)) / n).item()
