# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the step is so small that rounding swamps the difference
# line: 9
# style: central difference, list comprehension
import numpy as np

STEP = 1e-13

def bce(y, y_hat):
    return float(-np.mean(np.log(np.abs(1 - np.asarray(y) - y_hat))))

def bce_grad(y, y_hat):
    unit = np.eye(len(y_hat)) * STEP
    return np.array([(bce(y, y_hat + e) - bce(y, y_hat - e)) / (2 * STEP) for e in unit])
