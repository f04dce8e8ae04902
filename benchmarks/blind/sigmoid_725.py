# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: one-liner
import numpy as np

sigmoid = lambda x: 0.5 * np.tanh(0.5 * x) + 0.5
