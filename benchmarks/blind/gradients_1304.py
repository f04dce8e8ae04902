# piece: gradients
# truth: wrong
# function: gradients
# mistake: prediction thresholded before the error is formed (perceptron rule)
# line: 10
# style: helpers
import numpy as np

def predict(x, w, b):
    return (1 / (1 + np.exp(-(x @ w + b))) > 0.5).astype(float)

def gradients(x, y, w, b):
    err = predict(x, w, b) - y
    return (x * err[:, None]).mean(axis=0), err.mean()
