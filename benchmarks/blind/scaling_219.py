# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: columns in a comprehension
import numpy as np

def scale(x):
    def column(c):
        c = np.asarray(c, dtype=float)
        spread = c.std()
        return (c - c.mean()) / spread if spread else c - c.mean()
    return np.stack([column(c) for c in np.transpose(x)], axis=1)
