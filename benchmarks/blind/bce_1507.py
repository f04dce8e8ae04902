# piece: bce
# truth: wrong
# function: bce
# mistake: label and prediction are exchanged inside the formula
# line: 13
# style: verbose
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(float).eps
    labels = np.clip(np.asarray(y, float), eps, 1 - eps)
    predictions = np.clip(np.asarray(y_hat, float), eps, 1 - eps)
    per_sample = predictions * np.log(labels) + (1 - predictions) * np.log(1 - labels)
    return -np.mean(per_sample)
