# piece: scaling
# truth: wrong
# function: scaling
# mistake: n - 1 is the number of rows minus one, not that of all the values
# line: 11
# style: textbook
import numpy as np

def scaling(x):
    c = x - x.mean()
    s = np.sqrt((c ** 2).sum() / (len(x) - 1))
    return c / s
