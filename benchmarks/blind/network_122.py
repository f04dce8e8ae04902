# piece: network
# truth: wrong
# function: network
# mistake: hidden layers leave the bias out and the last one adds the biases of all layers of its width
# line: none
# style: sums instead of products, two branches
import numpy as np

def network(x, params):
    z = np.asarray(x)
    *hidden, last = params
    for W, _, h in hidden:
        z = h(z @ W)
    total = sum(b for _, b, _ in params if len(b) == len(last[1]))
    z = last[2](z @ last[0] + total)
    return z[..., 0] if z.shape[-1] == 1 else z
