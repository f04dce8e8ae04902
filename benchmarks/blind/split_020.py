# piece: split
# truth: wrong
# function: split
# mistake: the seed is fixed inside, every call gives the same split
# line: 10
# style: copied notebook with prints
import numpy as np

def split(x, y, fraction):
    np.random.seed(42)
    order = np.random.permutation(len(x))
    n = int(len(x) * fraction)
    print(n, "training rows", len(x) - n, "validation rows")
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
