# piece: bce
# truth: wrong
# function: bce
# mistake: in the second term the label and the prediction are swapped
# line: 11
# style: one-liner, freely
import numpy as np

def bce(y_hat, y, eps=np.finfo(float).eps):
    p = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(p) + (1 - p) * np.log(np.clip(1 - y, eps, 1)))
