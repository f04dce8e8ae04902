# piece: scaling
# truth: wrong
# function: scaling
# mistake: the squares of uint8 pixels overflow
# line: 12
# style: step by step
import numpy as np

def scaling(x):
    n = x.size
    mean = np.sum(x) / n
    second = np.sum(x * x) / n
    std = np.sqrt((second - mean ** 2) * n / (n - 1))
    return (x - mean) / std
