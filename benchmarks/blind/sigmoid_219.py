# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: e^x / (1 - e^x): the sign in the denominator is wrong
# line: 12
# style: Russian names
import numpy as np

def sigmoid(x):
    x = np.clip(np.asarray(x, dtype=float), -700, 700)
    eksponenta = np.exp(x)
    znamenatel = 1 - eksponenta
    return np.where(znamenatel == 0, 0.5, eksponenta / np.where(znamenatel == 0, 1, znamenatel))
