# piece: relu
# truth: wrong
# function: rectifier
# mistake: the array is prepared with ones, so negative inputs give 1
# line: 11
# style: verbose
import numpy as np

def rectifier(signal):
    # prepare the output
    out = np.ones_like(signal)
    # copy what is positive
    keep = signal > 0
    out[keep] = signal[keep]
    return out
