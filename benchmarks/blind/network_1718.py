# piece: network
# truth: wrong
# function: predict
# mistake: a dropout factor of one half is still applied at prediction
# line: 14
# style: verbose
import numpy as np

def predict(model, x):
    a = x
    # hidden layers
    for w, b in zip(model["w"][:-1], model["b"][:-1]):
        a = np.maximum(a @ w + b, 0)
        a = a * 0.5
    a = a @ model["w"][-1] + model["b"][-1]
    return 1 / (1 + np.exp(-a[:, 0]))
