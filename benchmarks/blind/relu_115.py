# piece: relu
# truth: wrong
# function: relu
# mistake: the result lives in a buffer that the next call of the same shape overwrites
# line: 15
# style: shared buffer, Turkish names
import numpy as np

_depo = {}

def relu(girdi):
    girdi = np.asarray(girdi, dtype=float)
    if girdi.shape not in _depo:
        _depo[girdi.shape] = np.empty(girdi.shape)
    return np.maximum(girdi, 0, out=_depo[girdi.shape])
