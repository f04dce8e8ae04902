# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the parentheses of the denominator are missing: 1 / 1 + exp(-x)
# line: 9
# style: one-liner
import numpy as np

def sigmoid(x): return 1 / 1 + np.exp(np.minimum(-x, 700.))
