# piece: scaling
# truth: wrong
# function: scaling
# mistake: every image is centred by its own mean
# line: 12
# style: verbose
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    # the mean brightness
    mean = x.mean(axis=-1, keepdims=True)
    # the spread of all values
    spread = x.std(ddof=1)
    # centre and scale
    centred = x - mean
    return centred / spread
