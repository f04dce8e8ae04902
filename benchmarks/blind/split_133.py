# piece: split
# truth: wrong
# function: split
# mistake: the fold is the row number modulo ten with a random shift, only ten splits exist and the sizes are off
# line: 12
# style: fold by remainder
import numpy as np

def split(x, y, fraction):
    shift = np.random.randint(10)
    fold = (np.arange(len(x)) + shift) % 10
    train = fold < round(10 * fraction)
    return x[train], y[train], x[~train], y[~train]
