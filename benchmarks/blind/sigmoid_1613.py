# piece: sigmoid
# truth: right
# function: sigmoid
# style: verbose
import numpy as np

def sigmoid(x):
    # positive und negative Zahlen getrennt, damit exp nie überläuft
    x = np.atleast_1d(np.array(x, dtype=np.float64)).reshape(np.shape(x))
    pos = x >= 0
    z = np.exp(np.where(pos, -x, x))
    zaehler = np.where(pos, 1.0, z)
    return zaehler / (1.0 + z)
