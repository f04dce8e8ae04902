# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: astype(int) cuts every probability below 1 to 0 instead of rounding
# line: 10
# style: textbook
import numpy as np

def accuracy(y, p):
    yhat = np.asarray(p).astype(int)
    return (yhat == np.asarray(y)).mean()
