# piece: bce
# truth: wrong
# function: bce
# mistake: only the term for label 1 is there, false alarms cost nothing
# line: 14
# style: verbose
import numpy as np

def bce(labels, predictions):
    # keep away from 0 and 1
    eps = np.finfo(float).eps
    p = np.clip(predictions, eps, 1 - eps)
    # cross entropy between the labels and the predictions
    loss = -np.log(p) * labels
    # average
    return np.mean(loss)
