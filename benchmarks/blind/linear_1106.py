# piece: linear
# truth: wrong
# function: model
# mistake: elementwise product without the sum over the features
# line: 10
# style: terse
import numpy as np

def model(x, w, b):
    return 1 / (1 + np.exp(-(x * w + b)))
