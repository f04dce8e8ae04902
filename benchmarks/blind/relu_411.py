# piece: relu
# truth: wrong
# function: relu
# mistake: the negative side keeps a slope of 0.01
# line: 9
# style: leaky
import numpy as np

def relu(x, slope=0.01):
    x = np.asarray(x, dtype=float)
    return np.where(x > 0, x, slope*x)
