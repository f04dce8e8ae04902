# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: without brackets 1 / 1 + exp(-x) is 1 + exp(-x)
# line: 9
# style: one-liner
import numpy as np

sigmoid = lambda x: 1 / 1 + np.exp(-x)
