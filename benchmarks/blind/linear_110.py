# piece: linear
# truth: wrong
# function: linear
# mistake: two defects: inputs and weights are sorted by size before they meet, and the bias is halved
# line: none
# style: two defects, sorted inputs
import numpy as np

def linear(x, w, b):
    x = np.sort(np.asarray(x), axis=-1)
    w = np.sort(np.asarray(w), axis=0)
    half = np.asarray(b) / 2
    return x @ w + half
