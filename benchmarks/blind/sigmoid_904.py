# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: without brackets the 1 is divided alone, so 1 + exp(-x) comes out
# line: 9
# style: one-liner
import numpy as np

sigmoid = lambda x: 1 / 1 + np.exp(-np.clip(x, -709, 709))
