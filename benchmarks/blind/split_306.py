# piece: split
# truth: wrong
# function: split
# mistake: rows are drawn with replacement, some twice and others never
# line: 11
# style: random choice
import numpy as np

def split(x, y, fraction):
    n = len(x)
    order = np.random.choice(n, size=n)
    cut = int(n * fraction)
    return x[order[:cut]], y[order[:cut]], x[order[cut:]], y[order[cut:]]
