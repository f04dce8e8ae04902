# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is subtracted
# line: 9
# style: one-liner
import numpy as np

linear = lambda x, w, b: np.dot(x, w) - b
