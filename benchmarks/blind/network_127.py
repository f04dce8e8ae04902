# piece: network
# truth: wrong
# function: network
# mistake: outputs of equal width from all depths are averaged
# line: 16
# style: ensemble of depths
import numpy as np

def network(x, params):
    z = np.asarray(x)
    width = params[-1][0].shape[1]
    total, count = 0.0, 0
    for W, b, h in params:
        z = h(z @ W + b)
        if z.shape[-1] == width:
            total = total + z
            count += 1
    z = total / count
    return z[..., 0] if width == 1 else z
