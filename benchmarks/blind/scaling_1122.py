# piece: scaling
# truth: wrong
# function: scale
# mistake: divides by the number of rows less one, not by that of the entries
# line: 11
# style: matlab
import numpy as np

def scale(x):
    m = np.mean(x)
    N = x.shape[0]
    S = np.sum((x - m) ** 2) / (N - 1)
    return (x - m) / np.sqrt(S)
