# piece: sigmoid
# truth: wrong
# function: predict
# mistake: the bias is added after the sigmoid instead of before
# line: 16
# style: loop, freely
import math
import numpy as np

def predict(x, w, b):
    probs = []
    for row in x:
        z = 0.0
        for xi, wi in zip(row, w):
            z += xi * wi
        probs.append(1 / (1 + math.exp(min(-z, 700))) + b)
    return np.array(probs)
