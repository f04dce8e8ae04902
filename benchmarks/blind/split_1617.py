# piece: split
# truth: wrong
# function: split_data
# mistake: int(fraction) is 0, so the training part is empty
# line: 11
# style: textbook
import numpy as np

def split_data(x, y, rng, fraction=0.5):
    n = len(x)
    m = int(fraction) * n
    order = rng.permutation(n)
    return (x[order[:m]], y[order[:m]]), (x[order[m:]], y[order[m:]])
