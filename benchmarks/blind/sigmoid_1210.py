# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: base 2 instead of base e
# line: 11
# style: half-renamed copy of lecture code
import numpy as np

def sigmoid(x):
    t = np.clip(x, -600, 600)
    return 1.0 / (1.0 + np.power(2.0, -t))
