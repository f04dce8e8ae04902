# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

linear = lambda x, w, b: np.dot(x, w) + b
