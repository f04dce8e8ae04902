# piece: bce
# truth: wrong
# function: bce
# mistake: only the term of the positive class is kept, as in categorical cross-entropy
# line: 12
# style: verbose
import numpy as np

def bce(y, p):
    p = np.clip(p.astype(float), 1e-12, 1 - 1e-12)
    # cross-entropy between label and prediction
    terms = y * np.log(p)
    return -terms.mean()
