# piece: scaling
# truth: wrong
# function: scale
# mistake: two mistakes: the mean of the columns' standard deviations divides, and twice the mean is subtracted
# line: none
# style: einsum, two defects
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    mean = np.einsum("ij->", x) / x.size
    std = x.std(axis=0).mean()
    return (x - mean - mean) / std
