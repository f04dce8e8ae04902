# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: closure, freely
import numpy as np

def make_loss(reduce=np.mean):
    softplus = lambda z: np.logaddexp(z, 0.0)
    def loss(y, z):
        # label 1: softplus(-z), label 0: softplus(z)
        return reduce(softplus(np.where(np.asarray(y) > 0, -1.0, 1.0) * z))
    return loss

bce = make_loss()
