# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: terse NumPy, tuple returned
import numpy as np

def relu(x):
    """activation and its derivative (0 at the kink)"""
    gate = np.heaviside(x, 0)
    return np.where(gate == 1, x, 0), gate
