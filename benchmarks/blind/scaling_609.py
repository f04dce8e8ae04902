# piece: scaling
# truth: wrong
# function: scale
# mistake: ddof 0
# line: 10
# style: vectorised
import numpy as np

def scale(x):
    return (x - np.mean(x)) / np.std(x)
