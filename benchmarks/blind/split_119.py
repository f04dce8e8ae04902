# piece: split
# truth: wrong
# function: split
# mistake: the labels take the complement of the mask, training and validation labels are exchanged
# line: 12
# style: boolean mask
import numpy as np

def split(x, y, fraction):
    mask = np.zeros(len(x), dtype=bool)
    mask[np.random.choice(len(x), int(fraction * len(x)), replace=False)] = True
    return x[mask], y[~mask], x[~mask], y[mask]
