# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: 1 / 1 + e^-x without brackets
# line: 8
# style: oneliner
import numpy as np
sigmoid = lambda x: 1 / 1 + np.exp(-x)
