# piece: split
# truth: wrong
# function: split
# mistake: cut first and shuffled only within the parts, the first rows always train
# line: none
# style: shuffled within the parts
import numpy as np

def split(x, y, fraction):
    n = int(fraction * len(x))
    train = np.random.permutation(n)
    valid = n + np.random.permutation(len(x) - n)
    return x[train], y[train], x[valid], y[valid]
