# piece: split
# truth: wrong
# function: split
# mistake: each row is drawn by itself with the probability, the sizes vary
# line: 10
# style: masks
import numpy as np

def split(x, y, fraction):
    mask = np.random.rand(len(x)) < fraction
    return x[mask], y[mask], x[~mask], y[~mask]
