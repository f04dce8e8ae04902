# piece: relu
# truth: wrong
# function: relu
# mistake: the cast to an unsigned byte wraps values above 255 and cuts the decimals off
# line: 11
# style: C-like
import numpy as np

def relu(x):
    y = np.where(np.asarray(x) < 0, 0, x)
    return y.astype(np.uint8)
