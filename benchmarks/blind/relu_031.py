# piece: relu
# truth: wrong
# function: relu
# mistake: min instead of max
# line: 9
# style: terse NumPy
import numpy as np

relu = lambda x: np.minimum(0, x)
