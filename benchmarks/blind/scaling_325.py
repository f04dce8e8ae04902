# piece: scaling
# truth: wrong
# function: scale
# mistake: the squares of eight-bit pixels overflow
# line: 11
# style: mean of squares
import numpy as np

def scale(x):
    mean = x.mean()
    variance = np.mean(x * x) - mean ** 2
    return (x - mean) / np.sqrt(np.abs(variance))
