# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exp of logaddexp without the minus gives 1/sigma, values above one
# line: 8
# style: oneliner
import numpy as np
def sigmoid(x): return np.exp(np.logaddexp(0, np.negative(x)))
