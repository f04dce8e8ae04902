# piece: split
# truth: wrong
# function: split
# mistake: inputs and labels are shuffled by two different permutations
# line: none
# style: two permutations
import numpy as np

def split(x, y, fraction):
    n = int(fraction * len(x))
    x = x[np.random.permutation(len(x))]
    y = y[np.random.permutation(len(y))]
    return x[:n], y[:n], x[n:], y[n:]
