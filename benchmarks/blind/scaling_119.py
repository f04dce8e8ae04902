# piece: scaling
# truth: wrong
# function: scale
# mistake: the first row is left out of mean and deviation
# line: 11
# style: header row habit
import numpy as np

def scale(x):
    data = np.array(x, dtype=float)
    body = data[1:]
    return (data - body.mean()) / body.std()
