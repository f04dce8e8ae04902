# piece: relu
# truth: right
# function: relu_layer
# mistake: none
# line: none
# style: verbose, freely
import numpy as np

def relu_layer(z):
    # which units are active
    active = np.greater(z, 0)
    # the output is written only there
    out = np.zeros_like(z)
    np.copyto(out, z, where=active)
    # both are needed for the way back
    return {'out': out, 'active': active}
