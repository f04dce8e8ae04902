# piece: bce
# truth: right
# function: crossentropy
# mistake: none
# line: none
# style: matlab, freely
import numpy as np

def crossentropy(P, T):
    # P, T: (n, 1)
    e = np.finfo(float).eps
    P = np.clip(P, e, 1 - e)
    return (-(T.T @ np.log(P)) - (1 - T).T @ np.log(1 - P))[0, 0] / T.shape[0]
