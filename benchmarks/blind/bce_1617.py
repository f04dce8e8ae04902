# piece: bce
# truth: right
# function: bce
# style: verbose
import numpy as np

def bce(y, p):
    # Etiketten als Wahrheitswerte
    ja = np.asarray(y).astype(bool)
    # außerhalb von [0, 1] ist nichts eine Wahrscheinlichkeit
    if p.min() < 0 or p.max() > 1:
        raise ValueError("probabilities must lie in [0, 1]")
    rand = np.finfo(p.dtype).eps
    q = np.clip(p, rand, 1 - rand)
    verlust = np.empty(q.shape)
    verlust[ja] = -np.log(q[ja])
    verlust[~ja] = -np.log(1 - q[~ja])
    return verlust.sum() / verlust.size
