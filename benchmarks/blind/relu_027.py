# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: np.where with comparison at or above zero
import numpy as np

def relu(z, threshold=0):
    """Keep entries at or above the threshold, zero the others."""
    return np.where(np.greater_equal(z, threshold), z, np.zeros_like(z))
