# piece: relu
# truth: wrong
# function: relu
# mistake: the derivative at positive inputs is x instead of 1 (the mask is multiplied twice by x)
# line: 9
# style: one-liner, freely
import numpy as np

def relu(x): return np.maximum(x, 0), x * np.greater(x, 0)
