# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: terse NumPy, tuple returned
import numpy as np

def accuracy(targets, outputs):
    targets, outputs = np.ravel(targets), np.ravel(outputs)
    hits = int(((outputs > 0.5) == targets).sum())
    return hits / targets.size, hits
