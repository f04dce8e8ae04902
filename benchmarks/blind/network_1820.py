# piece: network
# truth: right
# function: netz
# style: deutsch
import numpy as np

def netz(x, schichten):
    # alle außer der letzten mit ReLU
    for w, b in schichten[:-1]:
        x = np.where(x @ w + b > 0, x @ w + b, 0)
    w, b = schichten[-1]
    z = (x @ w + b).squeeze(-1)
    return (np.tanh(z / 2) + 1) / 2
