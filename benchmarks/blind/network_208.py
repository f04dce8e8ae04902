# piece: network
# truth: wrong
# function: network
# mistake: the biases lie in one vector and the offset into it never advances
# line: 16
# style: class's static method made a function
import numpy as np

class Model:
    @staticmethod
    def network(x, params):
        bias = np.concatenate([b for _, b, _ in params])
        z = x
        for W, b, h in params:
            k = W.shape[1]
            z = h(z @ W + bias[:k])
        return z[..., 0] if z.shape[-1] == 1 else z

network = Model.network
