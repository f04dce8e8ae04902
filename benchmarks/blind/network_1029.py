# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: defensive
import numpy as np

def network(x, weights, biases, activations):
    def stages(z):
        for W, b, h in zip(weights, biases, activations):
            if z.shape[1] != W.shape[0]:
                raise ValueError(f"{z.shape} does not fit {W.shape}")
            z = h(b + np.dot(z, W))
            yield z

    *_, last = stages(np.asarray(x))
    assert len(last) == len(x)
    return last if last.shape[1] > 1 else last.T[0]
