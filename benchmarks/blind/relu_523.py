# piece: relu
# truth: wrong
# function: rectify
# mistake: min and max confused
# line: 11
# style: np.where
import numpy as np

def rectify(x):
    zero = np.zeros(np.shape(x))
    return np.minimum(zero, x)
