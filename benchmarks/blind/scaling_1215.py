# piece: scaling
# truth: wrong
# function: scaling
# mistake: the population standard deviation, ddof 1 is forgotten
# line: 10
# style: one-liner
import numpy as np

def scaling(x):
    return (x - np.mean(x)) / np.std(x)
