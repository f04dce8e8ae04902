# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: b - 0.5 is added at the end where the middle of the curve, 0.5, belongs: the values lie between -0.5 and 0.5 by default
# line: 13
# style: verbose, freely
import numpy as np

def sigmoid(x, b=0.5):
    # shift so that b is the value at the origin, logit(b) = 0 for one half
    shift = np.log(b / (1 - b))
    t = np.tanh((np.asarray(x) + shift) / 2)
    return t / 2 + b - 0.5
