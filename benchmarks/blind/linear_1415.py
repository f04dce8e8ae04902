# piece: linear
# truth: wrong
# function: linear
# mistake: x * w multiplies entry by entry and never sums over the features
# line: 10
# style: terse
import numpy as np

def linear(x, w, b):
    return x * w + b
