# piece: linear
# truth: wrong
# function: one_layer
# mistake: the class 0 or 1 is returned, not the probability
# line: 21
# style: class, freely
import numpy as np

class OneLayer:
    def __init__(self, params):
        self.params = params

    def probability(self, x):
        return 1 / (1 + np.exp(-(x @ self.params["w"] + self.params["b"])))

    def predict(self, x):
        return np.round(self.probability(x))

def one_layer(params, x):
    model = OneLayer(params)
    return model.predict(x)
