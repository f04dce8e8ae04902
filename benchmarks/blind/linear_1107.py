# piece: linear
# truth: wrong
# function: model
# mistake: the sigmoid is missing, the logit is returned
# line: 10
# style: terse
import numpy as np

def model(x, w, b):
    return np.matmul(x, w) + b
