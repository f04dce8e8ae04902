# piece: linear
# truth: right
# function: predict
# mistake: none
# line: none
# style: one-layer model, bias as input, scipy
import numpy as np
from scipy.special import expit

def predict(x, w, b):
    x = np.asarray(x, dtype=float)
    x1 = np.concatenate([x, np.ones(x.shape[:-1] + (1,))], axis=-1)
    return expit(x1 @ np.append(w, b))
