# piece: split
# truth: wrong
# function: split
# mistake: each row goes to training with the given probability, the sizes vary from call to call
# line: 10
# style: mask by chance
import numpy as np

def split(x, y, fraction):
    mask = np.random.rand(len(x)) < fraction
    return x[mask], y[mask], x[~mask], y[~mask]
