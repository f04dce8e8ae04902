# piece: linear
# truth: wrong
# function: linear
# mistake: two mistakes: the first input is skipped, and the bias of the first output is used for all outputs
# line: none
# style: row by row, two defects
import numpy as np

def linear(x, w, b):
    rows = []
    for sample in x:
        row = []
        for j in range(w.shape[1]):
            z = b[0]
            for i in range(1, w.shape[0]):
                z += sample[i] * w[i, j]
            row.append(z)
        rows.append(row)
    return np.array(rows)
