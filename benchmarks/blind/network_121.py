# piece: network
# truth: wrong
# function: network
# mistake: the hidden state is normalised to length one and the output is scaled back by the last length
# line: none
# style: state kept in the middle of a class
import numpy as np

class Net:
    def __init__(self, params):
        self.params = params

    def run(self, x):
        z, length = np.asarray(x, dtype=float), 1.0
        for W, b, h in self.params:
            z = h(z @ W + b)
            length = np.linalg.norm(z, axis=-1, keepdims=True) + 1e-12
            z = z / length
        return z * length

def network(x, params):
    z = Net(params).run(x)
    return z[..., 0] if z.shape[-1] == 1 else z
