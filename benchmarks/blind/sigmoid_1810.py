# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the tanh is not moved and scaled to (0, 1): the plus one is missing
# line: 12
# style: textbook
import numpy as np

def sigmoid(x):
    # identity: sigma(x) = (1 + tanh(x/2)) / 2
    z = np.asarray(x, float) / 2
    return np.tanh(z) / 2
