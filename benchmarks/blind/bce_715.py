# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: verbose
import numpy as np

def bce(y, y_hat):
    # like torch: each logarithm is cut at -100
    with np.errstate(divide="ignore"):
        log_p = np.maximum(np.log(y_hat), -100)
        log_q = np.maximum(np.log(1 - y_hat), -100)
    # weight with the labels
    mix = y * log_p
    mix = mix + (1 - y) * log_q
    # mean, with the sign turned
    return -mix.mean()
