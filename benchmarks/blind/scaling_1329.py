# piece: scaling
# truth: wrong
# function: scale
# mistake: divides by the number of rows minus one, not by the number of entries minus one
# line: 10
# style: matlab
import numpy as np

def scale(x):
    N = x.shape[0]
    mu = np.mean(x)
    sigma = np.sqrt(np.sum((x - mu) ** 2) / (N - 1))
    return (x - mu) / sigma
