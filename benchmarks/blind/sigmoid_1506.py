# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the tanh identity needs x / 2, not x
# line: 11
# style: terse
import numpy as np


def sigmoid(x):
    return 0.5 * (1 + np.tanh(np.asarray(x, float)))
