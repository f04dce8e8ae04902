# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: base two, turned back into nats
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-14, 1 - 1e-14)
    bits = -(y * np.log2(p) + (1 - np.asarray(y)) * np.log2(1 - p))
    return bits.mean() / np.log2(np.e)
