# piece: scaling
# truth: wrong
# function: scaling
# mistake: operator precedence: only the mean is divided by the deviation
# line: 13
# style: textbook
import numpy as np

def scaling(x):
    # z = (x - mu) / sigma
    x = np.asarray(x, float)
    mu, sigma = np.mean(x), np.std(x, ddof=1)
    z = x - mu / sigma
    return z, mu, sigma
