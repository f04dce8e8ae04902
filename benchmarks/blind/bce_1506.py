# piece: bce
# truth: wrong
# function: bce
# mistake: the rounded class enters the logarithm instead of the probability
# line: 13
# style: verbose
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(float).eps
    labels = np.asarray(y, dtype=float)
    predicted = np.asarray(y_hat, dtype=float)
    predicted = np.round(predicted)
    predicted = np.clip(predicted, eps, 1 - eps)
    log_likelihood = labels * np.log(predicted) + (1 - labels) * np.log(1 - predicted)
    return -log_likelihood.mean()
