# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the argument of tanh is not halved
# line: 11
# style: through the hyperbolic tangent
import numpy as np

def sigmoid(x):
    x = np.asarray(x) * 1.0
    return 0.5 * (1.0 + np.tanh(x))
