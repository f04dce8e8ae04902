# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: without an eye on large negative input exp overflows with a warning, in float32 from -89 on
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    return 1/(1 + np.exp(-1.0*x))
