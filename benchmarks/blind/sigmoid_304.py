# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: rounded to four decimals
# line: 11
# style: rounded
import numpy as np

def sigmoid(x):
    s = np.exp(-np.logaddexp(0.0, np.negative(np.asarray(x, dtype=float))))
    return np.around(s, decimals=4)
