# piece: bce
# truth: wrong
# function: bce
# mistake: the exponent of log(1 + e^z) has no absolute value, the formula is for positive z only
# line: 11
# style: closure, freely
import numpy as np

def make_loss(reduce=np.mean):
    def loss(y, z):
        return reduce(np.maximum(z, 0) - z * y + np.log1p(np.exp(-z)))
    return loss

bce = make_loss()
