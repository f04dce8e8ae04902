# piece: sigmoid
# truth: right
# function: logistic
# style: verbose
import numpy as np


def logistic(z, steigung=1.0):
    # Symmetrie: sigma(z) = (1 + tanh(z / 2)) / 2
    halb = np.asarray(z, dtype=float) * steigung * 0.5
    return (np.tanh(halb) + 1.0) * 0.5
