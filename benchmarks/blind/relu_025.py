# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: np.heaviside
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    return x * np.heaviside(x, 0.5)
