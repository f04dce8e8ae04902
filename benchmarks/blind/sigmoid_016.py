# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: e^x / (1 + e^x) overflows: NaN for large positive numbers
# line: 11
# style: German names
import numpy as np

def sigmoid(werte):
    hoch = np.exp(werte)
    return hoch / (1 + hoch)
