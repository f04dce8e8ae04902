# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is taken as an argument and never used
# line: 9
# style: one-liner
import numpy as np

linear = lambda x, w, b: np.matmul(x, w)
