# piece: network
# truth: right
# function: L_model_forward
# mistake: none
# line: none
# style: verbose, freely
import numpy as np

def L_model_forward(X, parameters):
    A = X
    L = len(parameters) // 2          # number of layers
    for l in range(1, L):
        Z = np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)]
        A = np.maximum(0, Z)
    Z = np.dot(parameters["W" + str(L)], A) + parameters["b" + str(L)]
    AL = 1 / (1 + np.exp(-Z))
    return AL.reshape(-1)
