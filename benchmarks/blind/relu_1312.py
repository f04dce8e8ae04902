# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value: negative inputs are reflected
# line: 9
# style: one-liner
import numpy as np

relu = lambda x: np.abs(x)
