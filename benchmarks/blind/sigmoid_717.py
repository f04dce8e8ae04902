# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: results are stored by the shape of the input, so later inputs of a shape get the first result
# line: 17
# style: objects
import numpy as np

class Activation:
    def __init__(self):
        self.memory = {}

    def compute(self, x):
        return np.exp(-np.logaddexp(0.0, -x))

    def __call__(self, x):
        key = x.shape
        if key not in self.memory:
            self.memory[key] = self.compute(x)
        return self.memory[key]

act = Activation()

def sigmoid(x):
    return act(x)
