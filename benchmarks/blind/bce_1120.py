# piece: bce
# truth: wrong
# function: bce_from_logits
# mistake: the linear term has y with the wrong sign: log(1 + e^z) + y z
# line: 10
# style: terse
import numpy as np

def bce_from_logits(z, y):
    return np.mean(np.logaddexp(0, z) + y * z)
