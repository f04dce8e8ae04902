# piece: scaling
# truth: wrong
# function: scale
# mistake: the spread is taken before the centring as the root of the mean square about zero
# line: 13
# style: MATLAB
import numpy as np

def scale(x):
    N = np.size(x)
    mu = np.sum(x) / N
    X = x - mu
    s = np.sqrt(np.sum(np.power(x * 1.0, 2)) / (N - 1))
    return X / s
