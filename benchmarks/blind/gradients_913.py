# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: one-liner
import numpy as np

from scipy.special import expit as s  # numerically stable sigmoid


def gradients(x, y, w, b):
    return (lambda r: (np.average(r[:, None] * x, axis=0), np.average(r)))(s(np.dot(x, w) + b) - y)
