# piece: relu
# truth: wrong
# function: relu
# mistake: leaky: 0.01 x for negative x
# line: 10
# style: vectorised
import numpy as np

def relu(x):
    slope = 0.01
    return np.where(x > 0, x, slope * np.asarray(x))
