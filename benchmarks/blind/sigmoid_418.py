# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: rounded to four decimals
# line: 11
# style: rounded
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.round(1/(1 + np.exp(-x)), 4)
