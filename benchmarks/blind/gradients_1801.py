# piece: gradients
# truth: wrong
# function: gradients
# mistake: the predictions are thresholded first, as in the perceptron rule
# line: 10
# style: terse
import numpy as np

def gradients(x, y, w, b):
    p = (x @ w + b > 0) * 1.0
    return (p - y) @ x / len(y), np.mean(p - y)
