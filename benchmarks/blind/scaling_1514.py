# piece: scaling
# truth: wrong
# function: scaling
# mistake: the squares of 8-bit pixels overflow in E[x^2] - E[x]^2
# line: 12
# style: textbook
import numpy as np

def scaling(x):
    n = x.size
    mean = x.mean()
    mean_square = np.mean(x * x)
    var = (mean_square - mean ** 2) * n / (n - 1)
    return (x - mean) / np.sqrt(np.abs(var))
