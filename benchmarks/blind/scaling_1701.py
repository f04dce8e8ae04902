# piece: scaling
# truth: wrong
# function: scale_into
# mistake: the loop over the columns begins at one, so the first column stays zero
# line: 12
# style: c-like
import numpy as np

def scale_into(out, src, m, s):
    rows, cols = src.shape
    for i in range(rows):
        for j in range(1, cols):
            out[i, j] = (src[i, j] - m) / s
