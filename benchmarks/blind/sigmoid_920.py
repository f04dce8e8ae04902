# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the absolute value is taken without distinguishing the sign, so negative numbers give more than one half
# line: 9
# style: one-liner
import numpy as np

sigmoid = lambda x: 1 / (1 + np.exp(-np.abs(x * 1.0)))
