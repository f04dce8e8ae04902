# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: statistics module
import statistics
import numpy as np

def scale(x):
    flat = np.ravel(x).astype(float).tolist()
    distribution = statistics.NormalDist.from_samples(flat)
    return np.reshape([distribution.zscore(v) for v in flat], np.shape(x))
