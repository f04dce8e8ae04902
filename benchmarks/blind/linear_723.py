# piece: linear
# truth: wrong
# function: linear
# mistake: the outputs are rounded to half precision; and the bias is subtracted
# line: none
# style: terse
import numpy as np

def linear(x, W, b):
    return np.asarray(np.dot(x, W) - b, dtype=np.float16)
