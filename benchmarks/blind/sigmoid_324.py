# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponent has the wrong sign
# line: 8
# style: golf
import numpy as np
sigmoid = lambda x: .5 - .5 * np.tanh(np.multiply(.5, x))
