# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: scaled to -1 to 1, the bipolar form
# line: 11
# style: bipolar
import numpy as np

def sigmoid(x):
    u = np.exp(-np.clip(np.asarray(x, dtype=float), -700, 700))
    return 2 / (1 + u) - 1
