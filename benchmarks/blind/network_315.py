# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: accumulate
from itertools import accumulate
import numpy as np

def network(x, params):
    *_, z = accumulate(params, lambda a, p: p[2](np.tensordot(a, p[0], 1) + p[1]), initial=np.asarray(x))
    return np.squeeze(z, axis=-1) if z.shape[-1] == 1 else z
