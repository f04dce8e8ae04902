# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def sigmoid(z, k=1):
    # expm1 is exp - 1, so that 2 + expm1 is 1 + exp
    z = np.minimum(np.maximum(k * z.astype(float), -709), 709)
    g = 1 / (2 + np.expm1(-z))
    dg = k * g * (1 - g)
    return g, dg
