# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: base 2 is used for the exponential in place of e
# line: 11
# style: textbook
import numpy as np

def sigmoid(x):
    t = np.clip(np.asarray(x, float), -700, 700)
    power = np.exp2(-t)
    return 1 / (1 + power)
