# piece: linear
# truth: wrong
# function: dense
# mistake: x is centred in place before the product
# line: 10
# style: terse
import numpy as np

def dense(w, b, x):
    x -= x.mean(0)
    return np.dot(x, w) + b
