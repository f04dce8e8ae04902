# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: objects
import numpy as np

class Logistic:
    def __init__(self, params):
        self.w, self.b = params

    def predict(self, x):
        return 0.5 * (1 + np.tanh(0.5 * (x @ self.w + self.b)))

    def gradient(self, x, y):
        # class 0 pulls down with p, class 1 pulls up with 1 - p
        p = self.predict(x)
        pull = np.where(y == 1, p - 1, p)
        return np.average(x * pull[:, None], axis=0), np.average(pull)

def gradients(params, x, y):
    return Logistic(params).gradient(x, y)
