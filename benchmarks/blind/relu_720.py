# piece: relu
# truth: wrong
# function: relu
# mistake: the derivative (0 or 1) is returned instead of the function
# line: 9
# style: one-liner
import numpy as np

relu = lambda x: np.heaviside(x, 0)
