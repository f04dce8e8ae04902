# piece: network
# truth: right
# function: predict
# mistake: none
# line: none
# style: terse, freely
import numpy as np
def predict(p, x):
    return 1 / (1 + np.exp(-(np.maximum(0, x @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])))[:, 0]
