# piece: scaling
# truth: right
# function: scale_with
# style: terse
import numpy as np

def scale_with(x, ref):
    return x / np.std(ref, ddof=1) - np.mean(ref) / np.std(ref, ddof=1)
