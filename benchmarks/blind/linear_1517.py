# piece: linear
# truth: wrong
# function: logistic_model
# mistake: the bias is added to the inputs before the product
# line: 11
# style: terse
import numpy as np


def logistic_model(w, b, x):
    z = np.dot(np.asarray(x) + b, w)
    return 1 / (1 + np.exp(-z))
