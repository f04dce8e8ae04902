# piece: network
# truth: wrong
# function: predict
# mistake: relu is min; and 1 - p comes out
# line: none
# style: vectorised, freely
import numpy as np

def predict(params, X):
    hidden = np.minimum(0, X @ params["W1"] + params["b1"])
    score = hidden @ params["W2"] + params["b2"]
    return 1 / (1 + np.exp(score[:, 0]))
