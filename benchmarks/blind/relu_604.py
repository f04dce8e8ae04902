# piece: relu
# truth: wrong
# function: relu
# mistake: the comparison is turned round: negative values pass
# line: 14
# style: verbose
import numpy as np

def relu(x):
    """
    Keep what is positive.
    """
    x = np.asarray(x)
    mask = 0 > x
    kept = mask * x
    return kept
