# piece: linear
# truth: wrong
# function: model
# mistake: bracket in the wrong place, b is added to each weight
# line: 10
# style: terse
import numpy as np

def model(x, w, b):
    return 1 / (1 + np.exp(-x @ (w + b)))
