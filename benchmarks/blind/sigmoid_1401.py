# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the input is converted to int, so everything after the decimal point is lost
# line: 11
# style: verbose
import numpy as np

def sigmoid(x):
    # lists are welcome too
    x = np.array(x).astype(int)
    # no exponent above 700
    exponent = np.minimum(-x, 700)
    return 1 / (1 + np.exp(exponent))
