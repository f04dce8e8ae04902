# piece: sigmoid
# truth: wrong
# function: sigma
# mistake: the square of the denominator
# line: 8
# style: terse
import numpy as np
def sigma(z): return (1 + np.exp(-z)) ** -2.0
