# piece: linear
# truth: right
# function: linear
# style: verbose
import numpy as np

def linear(x, w, b):
    outputs = np.tile(np.asarray(b, float), (x.shape[0], 1))
    # each feature adds its outer product
    for feature in range(x.shape[1]):
        outputs += np.outer(x[:, feature], w[feature])
    return outputs
