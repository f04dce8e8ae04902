# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: math.exp takes single numbers only, so every array fails
# line: 14
# style: c-like
import math

import numpy as np


def sigmoid(x):
    x = np.clip(np.asarray(x, float), -700, 700)
    return 1.0 / (1.0 + math.exp(-x))
