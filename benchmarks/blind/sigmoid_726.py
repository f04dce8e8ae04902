# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the slope k multiplies the function instead of the input
# line: 9
# style: one-liner, freely
import numpy as np

def sigmoid(x, k=1.0, x0=0.0): return k * np.exp(-np.logaddexp(0, -(x - x0)))
