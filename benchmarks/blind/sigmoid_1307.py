# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the hard sigmoid clip(0.2 x + 0.5, 0, 1) is another function
# line: 9
# style: one-liner
import numpy as np

def sigmoid(x): return np.clip(0.2 * np.asarray(x) + 0.5, 0, 1)
