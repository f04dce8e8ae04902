# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: square root of a square, half of it signed
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    return np.sqrt((x * np.abs(x) + x * x) / 2)
