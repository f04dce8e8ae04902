# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the half inside the tanh is forgotten, so the curve is twice as steep
# line: 11
# style: matlab
import numpy as np

def sigmoid(x):
    # tanh, shifted and halved
    s = (1 + np.tanh(x / 1)) / 2
    return s
