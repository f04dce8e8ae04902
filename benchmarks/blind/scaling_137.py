# piece: scaling
# truth: wrong
# function: scale
# mistake: multiplied and added, the inverse of scaling
# line: 12
# style: inverse transformation
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    mu, sigma = x.mean(), x.std(ddof=1)
    return x * sigma + mu
