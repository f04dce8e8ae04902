# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sign of the exponent is lost, the curve falls instead of rising
# line: 9
# style: one-liner
import numpy as np

sigmoid = lambda x: 1 / (1 + np.exp(x))
