# piece: scaling
# truth: wrong
# function: zscore
# mistake: the shape is lost, the generator runs over the flattened data
# line: 11
# style: one-liner
import numpy as np

def zscore(rows):
    flat = np.array(rows, dtype=float).ravel()
    return [float(v) for v in (flat - flat.mean()) / flat.std(ddof=1)]
