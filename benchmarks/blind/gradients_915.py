# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradients are added to those of earlier calls because nothing clears them
# line: 15
# style: object-minded
import numpy as np

class Model:
    dw = 0.0
    db = 0.0

    @classmethod
    def backward(cls, x, r):
        cls.dw = cls.dw + x.T @ r / len(r)
        cls.db = cls.db + np.mean(r)


def gradients(w, b, x, y):
    r = 1 / (1 + np.exp(-(x @ w + b))) - y
    Model.backward(x, r)
    return Model.dw, Model.db
