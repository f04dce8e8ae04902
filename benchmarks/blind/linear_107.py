# piece: linear
# truth: wrong
# function: linear
# mistake: the product is divided by the root of the number of inputs
# line: 12
# style: attention habit
import math
import numpy as np

def linear(x, w, b):
    d = np.shape(w)[0]
    return np.tensordot(x, w, axes=1) / math.sqrt(d) + b
