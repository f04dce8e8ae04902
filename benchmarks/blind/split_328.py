# piece: split
# truth: wrong
# function: split
# mistake: rows and labels are shuffled with different permutations
# line: 11
# style: two permutations
import numpy as np

def split(x, y, fraction):
    x = np.random.permutation(x)
    y = np.random.permutation(y)
    n = int(fraction * len(x))
    return x[:n], y[:n], x[n:], y[n:]
