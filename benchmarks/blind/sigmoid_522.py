# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponential is a Taylor sum of 15 terms, useless for large |x|
# line: 22
# style: wordy, English comments
import math
import numpy as np

def my_exp(t):
    # exp(t) = sum over k of t^k / k!
    total, term = np.ones_like(t), np.ones_like(t)
    for k in range(1, 15):
        term = term * t / k
        total = total + term
    return total

def sigmoid(x):
    # work on floating point numbers, whatever comes in
    x = np.asarray(x, dtype=float)
    # the definition of the logistic function
    return 1 / (1 + my_exp(-x))
