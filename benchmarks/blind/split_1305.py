# piece: split
# truth: wrong
# function: split
# mistake: half is taken of the number of entries, x.size, so all samples are for training
# line: 11
# style: verbose
import numpy as np

def split(x, y):
    # half of the samples
    half = x.size // 2
    # one permutation for both arrays
    perm = np.random.permutation(y.size)
    x_new = x[perm]
    y_new = y[perm]
    return x_new[:half], y_new[:half], x_new[half:], y_new[half:]
