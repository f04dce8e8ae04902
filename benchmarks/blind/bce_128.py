# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: likelihood as powers, Norwegian names
import numpy as np

def bce(fasit, sjanse):
    sjanse = np.minimum(np.maximum(np.asarray(sjanse, dtype=float), 1e-15), 1 - 1e-15)
    rimelighet = sjanse ** fasit * (1 - sjanse) ** (1 - np.asarray(fasit))
    return np.negative(np.log(rimelighet)).sum() / len(fasit)
