# piece: network
# truth: wrong
# function: network
# mistake: the output of the last but one layer is returned
# line: 13
# style: stages as list
import numpy as np

def network(x, params):
    stages = [np.asarray(x)]
    for W, b, h in params:
        stages.append(h(np.matmul(stages[-1], W) + b))
    z = stages[-2]
    return z[..., 0] if z.shape[-1] == 1 else z
